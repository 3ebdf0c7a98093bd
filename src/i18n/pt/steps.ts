/** What became of the work at WhatsApp, in Brazilian Portuguese. Same keys and variables as `es/steps.ts`. */
import type { esSteps } from "../es/steps.ts";

export const ptSteps: Record<keyof typeof esSteps, string> = {
  "step.offline": "espera o WhatsApp se conectar.",
  "step.created": "o grupo já existe; falta ver quem entrou.",
  "step.pace":
    "espera a sua vez. Os grupos são criados aos poucos para cuidar do número; não precisa fazer nada.",
  "step.daily-budget":
    "por hoje já foram criados todos os grupos que convém. Continua amanhã sozinho. Com pressa? Crie o grupo no celular e vincule-o com um código.",
  "step.rate-overlimit":
    "o WhatsApp pediu para ir mais devagar. Será tentado de novo sozinho. Com pressa? Escolha menos grupos por agente.",
  "step.refused-for-now":
    "o WhatsApp não aceitou por enquanto. Será tentado de novo sozinho. Se continuar assim, escolha menos grupos por agente.",
  "step.no-answer-yet": "o WhatsApp não respondeu. Será tentado de novo sozinho.",
  "step.invited":
    "o WhatsApp não permite adicionar esta pessoa (por privacidade, ou porque saiu há pouco); enviamos um convite no privado. Peça que aceite.",
  "step.ok": "pronto.",
  "step.joined": "pronto, entrou no grupo.",
  "step.not-needed": "já não era necessário.",
  "step.refused": "o WhatsApp recusou várias vezes. Tente de novo amanhã, ou faça à mão no celular.",
  "step.no-answer":
    "o WhatsApp não respondeu depois de várias tentativas. Verifique a conexão e tente de novo.",
  "step.invite-expired": "não aceitou o convite a tempo. Peça que salve o número da empresa e tente de novo.",
  "step.cannot-invite":
    "não foi possível adicionar nem convidar. Torne o número da empresa administrador do grupo e tente de novo, ou adicione à mão no celular.",
  "step.not-on-whatsapp": "esse número não tem WhatsApp. Verifique.",
  "step.no-address": "não sabemos para qual número escrever. Verifique o telefone.",
  "step.blocked-us": "bloqueou o número da empresa. Peça que desbloqueie e tente de novo.",
  "step.full": "o grupo está cheio. Remova alguém e tente de novo.",
  "step.not-admin":
    "o número da empresa não é administrador do grupo. Torne-o administrador e tente de novo, ou faça à mão no celular.",
  "step.bad-name": "o WhatsApp não aceita esse nome. Tente um mais curto e sem símbolos estranhos.",
  "step.bug": "algo falhou do nosso lado e ficou anotado no registro do servidor. Tente de novo.",
  "step.group-gone":
    "o grupo já não existe, ou o número da empresa não está nele. Tente de novo para criá-lo outra vez.",
  "step.community-announcement":
    "é o grupo de avisos de uma comunidade e não serve para trabalhar. Use um grupo comum.",
  "step.removed": "removeram do grupo o número da empresa. Adicione-o de novo e está resolvido.",
  "step.agent-left": "o agente não está no seu grupo: até voltar, não recebe casos ali.",
  "invite.text": "Convidamos você para o grupo *{{group}}* para atender clientes. Toque para entrar. 👇",
  "invite.link":
    "Convidamos você para o grupo *{{group}}* para atender clientes. Entre com este link:\n{{link}}",
  "alert.group": "🚨 *{{group}}*: {{problem}}",
  "step.awaits-code": "espera o grupo em que alguém vai escrever o código. Se o código vencer, nós criamos.",
  "step.awaits-word": "o código foi escrito num grupo: falta você confirmar aqui, ao ver o nome, que é esse.",
  "step.restricted":
    "o WhatsApp limitou por enquanto o que o número pode fazer. Será tentado de novo na hora mostrada aqui; enquanto isso, você pode usar um grupo criado no celular.",
  "step.group-unsure":
    "o WhatsApp diz que o grupo não está lá. Perguntamos outra vez antes de dá-lo por perdido.",
  "step.refused-once":
    "o grupo não aceitou uma mensagem. Tentamos de novo; se recusar outra vez, os casos vão para outro grupo.",
  "step.refused-twice":
    "o grupo não aceita mensagens, então não o usamos. Veja no celular (se existe, se o número está nele e pode escrever). Daqui a pouco tentamos de novo.",
  "step.suspended": "o WhatsApp suspendeu este grupo. Use outro: crie um novo ou adote um com um código.",
  "step.announcement":
    "só os administradores podem escrever, e o número da empresa não é um deles. No celular: Dados do grupo → torne-o administrador, ou permita que todos enviem mensagens. Depois disso se resolve sozinho.",
  "step.announcement-agents":
    "só os administradores podem escrever, e algum agente não é. No celular: Dados do grupo → Permissões → permita que todos enviem mensagens.",
  "step.locked":
    "o número da empresa não é administrador, e só eles mudam o nome e a descrição. O grupo funciona; para podermos cuidar dele, torne-o administrador.",
  "step.not-admin-now":
    "o número da empresa não é administrador. O grupo funciona, mas não podemos adicionar agentes nem consertá-lo: torne-o administrador no celular.",
  "step.approval":
    "quem entra por link espera a aprovação de um administrador. No celular: Dados do grupo → Permissões → desative «Aprovar novos participantes».",
  "alert.case-moved": "O ticket *#{{number}}* continua em *{{room}}*, com tudo o que foi dito.",
  "alert.case-back": "O ticket *#{{number}}* voltou para a fila: seu agente não tem outro grupo livre.",
  "alert.cards-moved": "Seus cartões passaram para *{{group}}*: {{list}}.",
  "alert.cards-stay":
    "⚠️ Ali esperam {{list}}, e não há outro grupo que os receba: atribua-os com /asignar, ou conserte o grupo.",
  "alert.group-refused":
    "⚠️ *{{group}}* não aceitou uma mensagem (o WhatsApp respondeu {{code}}). Tentamos de novo já; se recusar outra vez, o que está nesse grupo vai para outro.",
  "alert.group-held":
    "⚠️ O WhatsApp não deixa escrever por enquanto em *{{group}}* (respondeu {{code}}). A mensagem espera e será tentada de novo sozinha.",
  "alert.group-silent":
    "⚠️ Uma mensagem para *{{group}}* foi dada como perdida: o WhatsApp não confirmou a chegada. Está no painel, em «Pendências para revisar».",
  "alert.hidden-number": "número oculto",
  "alert.strangers":
    "👤 Em *{{group}}* há alguém que não é da equipe: {{list}}. Vê tudo o que se escreve ali. Se tem que estar, adicione no painel; se não, tire do grupo.",
  "alert.adopt-typed":
    "🔑 Num grupo escreveram o código de *{{name}}*. Falta um administrador ver no painel o nome do grupo e confirmar que é esse: até lá não o usamos.",
  "alert.binding":
    "🔐 Alguém com o número oculto respondeu LISTO no lugar de *{{name}}*. Confirme ou rejeite no painel: até lá não pode pegar tickets.",
  "alert.number-changed":
    "📱 *{{name}}* mudou de número: agora é {{phone}}. Continua sendo a mesma pessoa; não precisa fazer nada.",
  "alert.not-registered":
    "⛔ Seu número não está registrado entre os supervisores deste grupo, então não fiz nada. Peça ao administrador que adicione você no painel (Grupos de WhatsApp → este grupo → Adicionar novo agente) e responda LISTO quando pedirem.",
  "alert.needs-listo":
    "✋ Antes de dar ordens falta seu registro: responda *LISTO* citando a mensagem em que menciono você. Não fiz nada.",
  "main.handset-command":
    "📱 Pelo telefone da empresa não executo comandos, então não fiz nada. Aqui alguém da equipe tem que escrevê-los pelo próprio telefone; você também pode fazer isso no painel.",
  "main.handset-claim":
    "📱 Pelo telefone da empresa não se assumem casos, então não assumi nenhum. Aqui quem assume é um agente deste grupo, citando o cartão pelo próprio telefone; também dá para atender no painel.",
  "main.declined":
    "👍 O ticket *#{{number}}* continua esperando. Quem quiser: cite o cartão e responda *eu pego*.",
  "main.suggest-assign":
    "Você mencionou *{{agent}}*, então não lhe dei o ticket *#{{number}}*: ele continua esperando. Se você o pega, cite o cartão e responda *eu pego*. Para dá-lo a *{{agent}}*, um supervisor escreve no grupo dele */asignar {{number}} {{agent}}*.",
  "card.joined": "tem também o que dizia o *#{{gone}}*, da mesma pessoa",
  "card.group-lost": "*{{group}}* parou de funcionar",
  "main.adopt-typed":
    "👀 Recebi o código. Falta um administrador confirmar este grupo no painel; assim que fizer, aviso aqui.",
  "main.adopt-expired": "⌛ Esse código venceu: vale 30 minutos. Peça um novo no painel e escreva aqui.",
  "main.adopt-rejected":
    "Este grupo não será usado para atender clientes. Você já pode tirar daqui o número da empresa.",
  "room.adopted":
    "✅ Pronto: este é agora um grupo pessoal de *{{agent}}*. Os casos chegam aqui, um de cada vez.",
  "ready.no-room":
    "✅ Obrigado, *{{name}}*! Seu registro está completo, mas ainda falta o seu grupo pessoal, onde se atende: {{when}}. Enquanto isso, você pode citar cartões: guardo para você e ficam no seu nome assim que ele estiver pronto.",
  "ready.room-at": "vai estar pronto {{when}}",
  "ready.room-soon": "está sendo criado",
  "ready.own-room":
    "Quer já? Crie você um grupo de WhatsApp, adicione este número e escreva ali *{{code}}*. Quando o administrador confirmar no painel, você começa. O código vale 30 minutos; se vencer, responda LISTO de novo e passo outro.",
  "ready.own-room-for":
    "{{mention}} Você pode ter seu grupo pessoal já: crie um grupo de WhatsApp, adicione este número e escreva ali *{{code}}*. O código vale 30 minutos.",
  "ready.wish-kept":
    "📌 Guardo o ticket *#{{number}}* para você: ainda falta o seu grupo pessoal ({{when}}). Assim que estiver, o ticket fica no seu nome e chega ali. Se outra pessoa pegar antes, aviso.",
  "ready.wish-lost": "o ticket *#{{number}}*, que eu estava guardando para você, foi pego por *{{agent}}*.",
  "ready.awaits-word":
    "🔐 Recebi seu LISTO, mas o WhatsApp não me mostra seu número. Assim que se confirmar que você é *{{name}}* (o administrador faz isso no painel), aviso aqui.",
  "time.today-about": "hoje por volta das {{time}}",
  "time.tomorrow-about": "amanhã por volta das {{time}}",
  "time.day-about": "em {{day}} por volta das {{time}}",
  "time.today-from": "hoje a partir das {{time}}",
  "time.tomorrow-from": "amanhã a partir das {{time}}",
  "time.day-from": "{{day}} a partir das {{time}}",
  "step.not-seen-yet":
    "o WhatsApp não respondeu e o grupo não aparece na lista. Procuramos mais uma vez antes de criá-lo de novo.",
  "room.copy-lost":
    "⚠️ Pode faltar aqui uma mensagem do ticket *#{{number}}*: o WhatsApp não confirmou a chegada. Veja no painel, ou peça ao cliente que repita.",
  "api.plan.none": "Não falta criar nenhum grupo.",
  "api.plan.stuck": "Há grupos esperando que alguém os revise.",
  "api.plan.text_one":
    "{{count}} grupo por criar: pronto {{when}}. São criados aos poucos para cuidar do número.",
  "api.plan.text_other":
    "{{count}} grupos por criar: pronto {{when}}. São criados aos poucos para cuidar do número.",
  "api.refused.group-being-made":
    "Esse grupo está sendo criado neste momento. Espere alguns segundos e tente de novo.",
  "api.refused.room-made-already":
    "Esse agente já tem todos os seus grupos. Se quiser outro, aumente primeiro a quantidade de grupos.",
  "api.refused.no-such-adoption": "Esse grupo já foi confirmado ou rejeitado: não há nada pendente.",
  "api.refused.not-typed-yet": "Ninguém escreveu o código num grupo ainda.",
  "api.refused.no-such-binding": "Não há nenhum LISTO desse agente para confirmar.",
  "api.refused.not-bound": "Esse agente ainda não respondeu LISTO.",
  "audit.adoption.confirmed": "Confirmou um grupo adotado com um código",
  "audit.adoption.rejected": "Rejeitou um grupo em que alguém escreveu o código",
  "audit.room.awaited": "Pediu um código para adotar um grupo pessoal",
  "audit.agent.binding-confirmed": "Confirmou quem respondeu LISTO como o agente {{agent}}",
  "audit.agent.binding-rejected": "Rejeitou quem respondeu LISTO como o agente {{agent}}",
  "audit.agent.binding-undone": "Desfez o registro do agente {{agent}}: precisa responder LISTO de novo",
};
