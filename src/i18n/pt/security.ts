/** Proving who one is, and what is refused for safety, in Brazilian Portuguese. Part of `pt/pt.ts`. */
import type { esSecurity } from "../es/security.ts";

export const ptSecurity: Record<keyof typeof esSecurity, string> = {
  "api.malformed-address":
    "O endereço tem um caractere nulo (%00), que não se pode digitar. Tire-o e tente de novo.",
  "api.bad-encoding":
    "O pedido chegou comprimido de uma forma que não se pode abrir. Envie sem Content-Encoding.",
  "api.step-up-required": "Para isto é preciso digitar sua senha outra vez.",
  "api.change-password-required": "Primeiro troque a senha que lhe deram por uma sua, em «Minha conta».",
  "api.turn-on-second-factor-required":
    "Primeiro ative o segundo fator, em «Minha conta»: um administrador o exige.",
  "api.page-language": "pt",
  "api.page-title": "Não foi possível abrir",
  "api.page-back": "Voltar ao painel",
  "api.too-many-downloads": "Já há downloads demais em andamento. Espere algum terminar e tente de novo.",
  "api.unknown-host":
    "O Relevo não responde por este endereço. Se é o certo, no servidor defina PUBLIC_URL={{url}} (no arquivo .env) e reinicie.",
  "api.field.key": "Precisa ter entre 8 e 64 letras sem acento, números ou hifens.",
  "api.field.user-script": "Tem que estar escrito com letras de um só alfabeto.",
  "api.refused.own-account": "É a sua própria conta: mude-a em «Minha conta».",
  "api.refused.password-is-current": "É a senha que você já tem. Escolha outra.",
  "api.refused.factor-code-needed": "Falta o código do segundo fator.",
  "api.refused.two-factor-required": "Um administrador exige o segundo fator: não se pode desativar.",
  "api.refused.key-of-another-wish": "Esse pedido já foi feito com outro conteúdo. Tente de novo.",
  "api.refused.changed-meanwhile-to":
    "Outra pessoa mudou isso enquanto isso: agora diz «{{is}}». Se quiser que fique o seu, salve de novo.",
  "api.refused.changed-meanwhile":
    "Outra pessoa mudou o mesmo enquanto isso. Veja como ficou e salve de novo se for preciso.",
  "audit.login.oldest-ended":
    "As sessões mais antigas foram encerradas ({{count}}): não pode ter mais de {{most}} ao mesmo tempo",
  "audit.login.locked": "Ficou bloqueado {{minutes}} min por excesso de tentativas",
  "audit.me.confirmed": "Confirmou que era quem dizia ser",
  "audit.me.proof-failed": "Errou a senha ao confirmar que era quem dizia ser",
  "audit.account.password-reset": "A partir do servidor, {{user}} recebeu uma senha de uso único",
  "terminal.host-unknown":
    "De outra máquina não será possível entrar: defina PUBLIC_URL com o endereço que as pessoas vão abrir (por exemplo https://relevo.example.com) e reinicie.",
  "terminal.reset-usage":
    "Assim se dá uma senha de uso único: npm run reset-password -- <usuário>\nUsuários:",
  "terminal.reset-no-database": "Não há banco de dados em {{folder}}. Confira DATA_DIR.",
  "terminal.reset-other-version":
    "O banco de dados é de outra versão do programa. Inicie o Relevo uma vez (npm start) e tente de novo.",
  "terminal.reset-no-such-user": "Não existe o usuário {{user}}. Usuários:",
  "terminal.reset-nobody":
    "Ainda não há usuários: npm start mostra o código para criar o primeiro administrador.",
  "terminal.reset-done": "Senha de uso único de {{user}}: {{password}}",
  "terminal.reset-next": "Ao entrar com ela é preciso escolher outra. As sessões abertas foram encerradas.",
  "terminal.reset-factor-stays":
    "O segundo fator continua ativo. Se também se perdeu: npm run reset-password -- {{user}} --remove-second-factor",
  "terminal.reset-factor-removed": "O segundo fator foi retirado.",
  "audit.field.name": "nome",
  "audit.field.blocked": "bloqueio",
  "audit.field.tags": "etiquetas",
  "audit.field.fields": "campos",
  "audit.setting.companyName": "nome da empresa",
  "audit.setting.teamSize": "tamanho da equipe",
  "audit.setting.menu": "menu da saudação",
  "audit.setting.defaultArea": "área padrão",
  "audit.setting.gatherSeconds": "espera depois da última mensagem",
  "audit.setting.gatherMaxSeconds": "espera máxima",
  "audit.setting.reopenMinutes": "tempo para reabrir",
  "audit.setting.farewell": "despedida",
  "audit.setting.tellQueuePlace": "lugar na fila",
  "audit.setting.introduceAgent": "apresentação do agente",
  "audit.setting.signature": "assinatura das mensagens",
  "audit.setting.promoteAgents": "agentes como administradores",
  "audit.setting.nudgeAfterMinutes": "lembrete ao agente",
  "audit.setting.reportUnansweredAfterMinutes": "aviso ao supervisor",
  "audit.setting.newChatsPerDay": "conversas que a equipe começa por dia",
  "audit.setting.rejectCalls": "recusa de ligações",
  "audit.setting.markRead": "marca de lida",
  "audit.setting.requireSecondFactor": "de quem se exige o segundo fator",
  "audit.setting.words": "textos do bot",
  "audit.setting.pace": "ritmo de envio",
  "audit.setting.paceLimits": "limites do ritmo de envio",
  "audit.setting.keepConversationsDays": "conversas",
  "audit.setting.keepFilesDays": "fotos, áudios e documentos",
  "audit.setting.keepReceivedDays": "mensagens recebidas",
  "audit.setting.keepSentDays": "mensagens enviadas",
  "audit.setting.keepPeopleDays": "pessoas que nunca tiveram um ticket",
  "audit.setting.keepAuditDays": "registro",
  "terminal.start-public-url":
    "{{name}}: tem que ser o endereço que as pessoas abrem, como https://relevo.example.com, sem nada depois.",
  "terminal.start-admin-user":
    "ADMIN_USER: de 2 a 64 letras de um só alfabeto, números e os sinais . _ - + @, sem espaços.",
  "terminal.start-admin-length": "ADMIN_PASSWORD: tem que ter de 10 a 200 caracteres.",
  "terminal.start-admin-password-is-name": "ADMIN_PASSWORD: não pode ser o nome do usuário.",
  "terminal.start-admin-password-is-common":
    "ADMIN_PASSWORD: é das primeiras que se tentam; quatro palavras que não andem juntas bastam.",
};
