/** Setting up and keeping the installation, in Portuguese. Same keys and variables as `es/set-up.ts`. */
import type { esSetUp } from "../es/set-up.ts";

export const ptSetUp: Record<keyof typeof esSetUp, string> = {
  // Making an agent inactive
  "api.agent.if-deactivated-free":
    "Deixa de receber casos. Os grupos ficam como estão: quando for ativado de novo, continua de onde parou.",
  "api.agent.if-deactivated_one":
    "Deixa de receber casos novos. Tem {{count}} caso aberto: pode continuar atendendo até fechá-lo, ou você pode atribuí-lo a outro agente.",
  "api.agent.if-deactivated_other":
    "Deixa de receber casos novos. Tem {{count}} casos abertos: pode continuar atendendo até fechá-los, ou você pode atribuí-los a outro agente.",
  "terminal.restore-usage": "Uso: npm run restore -- <arquivo>. Cópias que existem:",
  "terminal.restore-none": "(nenhuma em {{folder}})",
  "terminal.restore-no-file": "Esse arquivo não existe. Nada foi alterado.",
  "terminal.restore-not-a-backup": "Esse arquivo não é uma cópia do Relevo. Nada foi alterado.",
  "terminal.restore-newer":
    "Essa cópia é de uma versão mais nova do Relevo: instale essa versão e tente de novo. Nada foi alterado.",
  "terminal.restore-damaged": "Essa cópia está danificada: escolha outra. Nada foi alterado.",
  "terminal.restore-running": "O Relevo está em execução: pare-o e tente de novo. Nada foi alterado.",
  "terminal.restored": "✅ Pronto: a cópia está no lugar do banco de dados. Inicie o Relevo com npm start.",
  "terminal.restored-aside": "O banco de dados que havia ficou guardado em {{file}}.",
  "terminal.restored-whatsapp-kept": "O vínculo com o WhatsApp é o atual: não é preciso fazer nada.",
  "terminal.restored-whatsapp-old":
    "O vínculo com o WhatsApp é o da cópia. Se não conectar, toque em Desvincular no painel e vincule o telefone de novo.",
  "terminal.restored-whatsapp-none":
    "É preciso vincular o telefone de novo: a cópia não traz um vínculo que esta instalação consiga ler.",
  "api.backup.restore-stop": "Pare o Relevo no servidor (Ctrl-C, ou o serviço).",
  "api.backup.file": "arquivo",
  "api.backup.restore-run": "Na pasta do Relevo, digite: {{command}}",
  "api.backup.restore-start":
    "Inicie o Relevo de novo. O banco de dados que havia fica guardado à parte: nada se perde se a cópia for a errada.",
  "api.backup.remark-private":
    "Uma cópia contém tudo o que os clientes disseram. Guarde-a onde ninguém mais a veja.",
  "api.backup.remark-key":
    "O vínculo com o WhatsApp está cifrado com a chave desta instalação (secret.key, ou SECRET_KEY), que não vai na cópia. Sem ela, os tickets e contatos são restaurados do mesmo jeito e só é preciso vincular o telefone de novo.",
  "api.backup.remark-media":
    "Fotos, áudios e documentos estão na pasta media, ao lado do banco de dados: copie-a também.",
  "api.backup.remark-elsewhere":
    "Um disco com defeito leva junto as cópias que estão nele: baixe uma de vez em quando e guarde-a em outro lugar.",
  "api.refused.no-such-backup": "Essa cópia não existe (ou não existe mais).",
  "api.refused.backup-running": "Já está sendo feita uma cópia. Espere terminar.",
  "api.refused.backup-no-room":
    "Não há espaço no disco do servidor para outra cópia. Apague cópias antigas ou libere espaço.",
  "api.refused.backup-damaged":
    "A cópia saiu danificada e foi descartada. Tente de novo; se acontecer outra vez, verifique o disco do servidor.",
  "api.refused.backup-broken-off": "O programa está parando: a cópia não foi feita.",
  "api.checklist.complete": "Tudo pronto: você já pode atender clientes.",
  "api.checklist.missing_one": "Falta {{count}} passo para começar a atender.",
  "api.checklist.missing_other": "Faltam {{count}} passos para começar a atender.",
  "api.checklist.only-backup": "Você já pode atender clientes. Falta uma cópia de segurança recente.",
  "api.checklist.rest_one": "Falta {{count}} passo para ficar tudo pronto.",
  "api.checklist.rest_other": "Faltam {{count}} passos para ficar tudo pronto.",
  "api.checklist.done": "Pronto.",
  "api.checklist.administrator": "Criar o administrador",
  "api.checklist.administrator.hint": "Com o código que aparece no terminal do servidor.",
  "api.checklist.whatsapp": "Vincular o WhatsApp",
  "api.checklist.whatsapp.hint":
    "No telefone da empresa: WhatsApp → Dispositivos conectados → Conectar dispositivo, e escaneie o QR.",
  "api.checklist.team-size": "Escolher o tamanho da equipe",
  "api.checklist.team-size.hint": "Conforme quantos vocês são, propomos os grupos que convém criar.",
  "api.checklist.support-group": "Ter um Grupo de Suporte",
  "api.checklist.support-group.hint":
    "É lá que chegam os cartões dos clientes. O sistema pode criá-lo, ou você pode usar um grupo que já tenha.",
  "api.checklist.supervisor-group": "Ter um Grupo de Supervisor",
  "api.checklist.supervisor-group.hint": "Opcional: lá chegam os alertas e o resumo do dia.",
  "api.checklist.agents": "Adicionar agentes",
  "api.checklist.agents.hint":
    "Quem atende: com o nome, o número de WhatsApp e quantos casos ao mesmo tempo.",
  "api.checklist.registered": "Cada agente responder LISTO",
  "api.checklist.registered.hint":
    "Cada agente responde no grupo, citando a mensagem que o menciona. Sem isso não pode assumir tickets.",
  "api.checklist.first-ticket": "Receber o primeiro ticket",
  "api.checklist.first-ticket.hint": "Experimente: escreva para o número da empresa de outro telefone.",
  "api.checklist.first-ticket.hint-phone": "Experimente: escreva para {{phone}} de outro telefone.",
  "api.checklist.backup": "Ter uma cópia de segurança recente",
  "api.checklist.backup.hint": "É feita sozinha toda madrugada. Se não aparecer nenhuma, faça uma agora.",
  "api.team.size.small":
    "De 1 a 5 pessoas: todos em todos os grupos. Cada um vê todos os cartões e assume o que puder.",
  "api.team.size.medium":
    "De 6 a 15 pessoas: um grupo por turno. Quem não está trabalhando não recebe cartões no telefone.",
  "api.team.size.large":
    "Mais de 15 pessoas: um grupo por especialidade. Cada cartão chega só a quem pode resolvê-lo.",
  "api.team.name.support": "🎧 Suporte",
  "api.team.name.sales": "💼 Vendas",
  "api.team.name.supervisor": "👔 Supervisão",
  "api.team.name.morning": "🎧 Suporte Manhã",
  "api.team.name.afternoon": "🎧 Suporte Tarde",
  "api.team.name.night": "🎧 Suporte Noite",
  "api.team.name.technical": "🎫 Suporte Técnico",
  "api.team.name.administrative": "🧾 Suporte Administrativo",
  "api.team.remark.support": "As consultas dos clientes. Adicione todos os que atendem.",
  "api.team.remark.sales":
    "Quem quer contratar. Podem ser as mesmas pessoas. Sem este grupo, tudo chega ao suporte.",
  "api.team.remark.supervisor": "Alertas e resumo do dia, para quem coordena. Não assumem casos.",
  "api.team.remark.morning": "O turno da manhã. Defina no grupo o horário do turno.",
  "api.team.remark.afternoon": "O turno da tarde. Defina no grupo o horário do turno.",
  "api.team.remark.night": "Só se vocês atendem à noite.",
  "api.team.remark.technical": "Quem resolve problemas do serviço.",
  "api.team.remark.administrative": "Quem cuida de pagamentos, faturas e mudanças de plano.",
  "api.team.advice.too-long": "Tem mais de 30 caracteres: no telefone é cortado e o final não aparece.",
  "api.team.advice.says-nothing": "Não diz para que serve o grupo. Melhor algo como “{{example}}”.",
  "api.team.advice.for-testing": "Parece um nome de teste: os agentes vão vê-lo todos os dias.",
  "api.team.advice.only-number": "Um número sozinho não diz do que é o grupo.",
  "api.team.advice.shouting": "Tudo em maiúsculas é mais difícil de ler.",
  "api.refused.main-group-not-ready":
    "Esse grupo ainda não está pronto: espere ser criado, ou resolva o problema dele.",
  "training.text":
    "📚 *Guia para agentes*\n\n1. *Assumir Tickets*: responda *citando* o cartão do cliente neste grupo. O primeiro que o citar fica com o caso.\n2. *Localizar Grupos*: o caso se abre em um dos seus grupos pessoais (“Chat soporte …”). Fixe-os no topo do WhatsApp para achá-los rápido.\n3. *Usar Comandos*: no seu grupo, /info mostra os dados, /nota guarda algo que o cliente não vê e /fin encerra o caso. Com /ayuda você vê todos.\n4. *Não Excluir*: não saia dos grupos, não os exclua nem mude o nome: eles são usados de novo em cada caso.\n5. *Mensagens Diretas*: escreva ao cliente só do seu grupo, nunca do seu número. Ali, o que não começa com / chega a ele.\n6. *Casos Urgentes*: primeiro os cartões com 😠, 🔥 ou 🙋. Se não puder continuar um caso, devolva-o com /soltar.",
  "api.refused.not-an-invitation":
    "Isso não é um link de convite. Ele começa com https://chat.whatsapp.com/ e se copia dos dados do grupo.",
  "api.refused.invitation-wrong":
    "O WhatsApp não aceita esse link: pode ter vencido ou sido redefinido. Copie-o de novo dos dados do grupo.",
  "api.refused.invitation-asked":
    "Nesse grupo um administrador precisa aceitar a entrada. Peça que aceite o número da empresa e depois escolha o grupo na lista.",
  "api.refused.main-group-has-tickets":
    "Esse grupo tem tickets sem fechar ({{count}}). Feche-os ou passe-os a outro grupo antes de removê-lo.",
  "api.refused.main-group-busy":
    "Está sendo feita uma mudança nesse grupo. Tente de novo em alguns segundos.",
  "api.refused.main-group-removed":
    "O grupo principal desse ticket não existe mais: não é possível reabri-lo.",
  "audit.backup.made": "Fez a cópia de segurança {{backup}}",
  "audit.backup.sound": "Verificou a cópia de segurança {{backup}}: está inteira",
  "audit.backup.unsound": "Verificou a cópia de segurança {{backup}}: está danificada",
  "audit.backup.downloaded": "Baixou a cópia de segurança {{backup}}",
  "audit.backup.removed": "Apagou a cópia de segurança {{backup}}",
  "audit.backup.restored": "Uma cópia de segurança foi restaurada",
};
