/** What an agent is told of words that did not leave their room, in Brazilian Portuguese. Same keys as `es/rooms.ts`. */
import type { esRooms } from "../es/rooms.ts";

export const ptRooms: Record<keyof typeof esRooms, string> = {
  "room.late":
    "⏳ Você escreveu isto antes de o caso *#{{number}}* chegar a este grupo. Não fiz nada com isso e nada foi enviado ao cliente. Se for para este caso, mande de novo.",
  "room.late-other":
    "⏳ Você escreveu isto quando aqui estava o caso *#{{other}}*, e agora está o *#{{number}}*. Não fiz nada com isso e nada foi enviado ao cliente. Se for para o *#{{number}}*, mande de novo.",
  "room.late-unread":
    "⏳ Quando você escreveu isto, o caso *#{{number}}* já estava atribuído a este grupo, mas eu ainda não tinha mostrado. Não fiz nada com isso e nada foi enviado a nenhum cliente. Se for para o *#{{number}}*, mande de novo.",
  "room.late-gone":
    "⏳ Você escreveu isto quando aqui estava o caso *#{{other}}*, que já não está neste grupo. Não fiz nada com isso e nada foi enviado ao cliente.",
  "room.away":
    "⚠️ *{{agent}}*, você consta como inativo ou fora da equipe: nada foi enviado ao cliente do caso *#{{number}}*. Peça ao administrador para ativar você, ou devolva o caso com /soltar.",
  "room.kind.view-once":
    "👁️ O que é enviado para ver uma única vez não pode ser reenviado: nada foi enviado ao cliente. Mande de novo sem essa opção.",
  "room.kind.undecryptable":
    "⏳ Uma mensagem sua ainda não pode ser lida, então nada foi enviado ao cliente. Se chegar bem, ela sai sozinha; se em um tempo não saiu, mande de novo.",
  "room.kind.unsupported":
    "⚠️ O que você mandou é de um tipo que não posso reenviar ({{type}}): nada foi enviado ao cliente. Use um texto, uma foto ou um arquivo.",
  "room.like-ours":
    "🔒 Isso começa como um aviso meu para a equipe, então nada foi enviado ao cliente. Se mesmo assim for para ele, mande com */cliente* na frente.",
  "room.unknown-quote":
    "Não sei de que caso é a mensagem que você citou, então não fiz nada. Se o comando é para o caso *#{{number}}*, escreva-o de novo sem citar.",
  "room.blank": "Na sua mensagem não há nada que o cliente possa ler: nada foi enviado a ele.",
  "room.with-command": "📎 O que veio com o comando ({{what}}) não foi enviado ao cliente.",
  "room.handset-command":
    "📱 Pelo telefone da empresa não executo comandos, então não fiz nada. Neste grupo quem tem que escrevê-los é *{{agent}}*, pelo próprio telefone; você também pode fazer isso no painel.",
  "room.handset":
    "📱 O que se escreve neste grupo pelo telefone da empresa não chega ao cliente. Para responder, escreva na conversa dele.",
  "room.ask-close":
    "Você queria fechar o caso? Digite */fin*. Nada foi enviado ao cliente: se essa palavra era para ele, responda *envia* e eu mando.",
  "room.ask-bare":
    "Você queria usar */{{command}}*? Digite com a barra. Nada foi enviado ao cliente: se essa palavra era para ele, responda *envia* e eu mando.",
  "room.ask-note":
    "Era uma nota interna? Edite sua mensagem e ponha a barra na frente: */nota* e o texto. Nada foi enviado ao cliente: se era para ele, responda *envia* e eu mando.",
  "room.ask-note-anew":
    "Era uma nota interna? Isso não dá para editar no WhatsApp, então escreva em uma mensagem nova: */nota* e o texto. Nada foi enviado ao cliente: se era para ele, responda *envia* e eu mando.",
  "room.ask-unslashed":
    "Você queria usar */{{command}}*? Digite de novo com a barra na frente. Nada foi enviado ao cliente: se era para ele, responda *envia* e eu mando.",
  "room.ask-transfer":
    "Você queria usar */transferir*? Digite com a barra na frente e depois para quem: */transferir Juan motivo*. Nada foi enviado ao cliente: se era para ele, responda *envia* e eu mando.",
  "room.ask-reopen":
    "Um caso fechado é reaberto no painel: em *Conversas*, abra-o e toque em *Reabrir*. Se você não usa o painel, peça a um supervisor. Nada foi enviado ao cliente: se isto era para ele, responda *envia* e eu mando.",
  "room.ask-hiding":
    "Sua mensagem tem um comando dentro (*/{{command}}*), e os comandos vão sozinhos. Não fiz nada com isso e nada foi enviado ao cliente. Se quiser mandar assim como está, responda *envia*.",
  "room.ask-quote":
    "Não sei de que caso é a mensagem que você citou, então nada foi enviado ao cliente. Se for para o caso *#{{number}}*, responda *envia* e eu mando.",
  "room.ask-inside":
    "Você citou algo que o cliente não vê, então nada foi enviado. Se isto é para ele, responda *envia* e eu mando sem a citação.",
  "room.ask-edited":
    "✏️ O que você editou não tinha sido enviado ao cliente, e nada foi enviado agora. Se quiser mandar como ficou, responda *envia*.",
  "room.ask-unclear":
    "Esse *{{typed}}* é para o cliente? Responda *envia* e eu envio: nada foi enviado ainda. Se você respondia à minha pergunta anterior, aquilo também não foi enviado: se era para ele, mande com */cliente*.",
  "room.ask-offered":
    "Esse *{{typed}}* é para o cliente do caso *#{{number}}*, que chegou a este grupo depois que ofereci o *#{{other}}*? Nada foi enviado ainda: se é para ele, responda *envia* e eu envio. Se você quer o *#{{other}}*, escreva *tomo {{other}}* no seu grupo principal.",
  "room.other-number-in": "Aqui está o caso *#{{number}}*. O *#{{other}}* está em *{{room}}*: não fiz nada.",
  "room.other-number": "Aqui está o caso *#{{number}}*, e o *#{{other}}* é outro: não fiz nada.",
  "room.other-number-reason": "Se o número faz parte do motivo, comece com uma palavra: */fin ficaram 2*.",
  "room.other-number-none":
    "Aqui está o caso *#{{number}}*, e não há nenhum caso aberto *#{{other}}*: não fiz nada.",
  "room.other-number-plain":
    "Se o número faz parte do motivo, escreva sem *#*, *ticket* nem *caso*, depois de uma palavra.",
  "room.several-numbers":
    "Aqui está o caso *#{{number}}*, e você pôs vários números: não fiz nada. Um de cada vez, cada caso no seu grupo.",
  "room.ask-which":
    "Esse *{{typed}}* não me diz se aquilo era para o cliente, então nada foi enviado. Se era para ele, responda *envia*. Se era uma nota, fechar o caso ou outra coisa, digite com a barra: */nota*, */fin*…",
  "room.ask-old": "Essa pergunta já venceu: nada foi enviado ao cliente. Mande de novo.",
  "room.ask-several":
    "Não sei qual enviar, então nada foi enviado ao cliente. Cite a sua mensagem que era para ele e responda *envia*. Sem resposta: {{list}}.",
  "room.ask-none":
    "Ali não há nenhuma pergunta esperando resposta, então nada foi enviado ao cliente. Se era para ele, mande com */cliente*.",
  "room.nothing-held":
    "Não há nada para enviar: nenhuma pergunta minha espera resposta. Esse *{{typed}}* não foi enviado ao cliente; se era para ele, mande com */cliente*.",
  "room.ask-again-sent":
    "Aquilo já foi enviado ao cliente, então este *{{typed}}* não foi. Se era para ele, mande com */cliente*.",
  "room.ask-again-dropped":
    "Você já tinha respondido essa pergunta e nada foi enviado ao cliente; este *{{typed}}* também não. Se é para ele, mande com */cliente*.",
  "room.ask-dropped": "Certo, nada foi enviado ao cliente.",
  "room.offer-old": "Essa pergunta já venceu, então não peguei nenhum caso.",
  "room.offer-unclear":
    "Esse *{{typed}}* não me diz se você quer pegar o caso *#{{number}}*, então não o peguei e ninguém recebeu a mensagem. Se você quer, responda *sim*.",
  "room.edit-gone":
    "✏️ Essa mensagem é do caso *#{{number}}*, que já não está neste grupo. Nada foi enviado ao cliente: ele continua vendo como estava.",
  "room.edit-kept":
    "✏️ O que você pôs ao editar parece para a equipe, então nada foi enviado ao cliente: ele continua vendo a mensagem como estava. Para guardar uma nota, escreva em uma mensagem nova com /nota.",
  "room.edit-wordless":
    "✏️ Essa mensagem não tem texto que se possa mudar. Nada foi enviado ao cliente: ele continua vendo como estava. Se quiser dizer isso a ele, escreva em uma mensagem nova.",
  "room.edit-empty":
    "✏️ A mensagem ficou vazia. Nada foi enviado ao cliente: ele continua vendo como estava. Se quiser tirá-la, apague para todos.",
  "room.edit-done":
    "*/{{command}}* já foi feito: editar a mensagem não muda nem repete. Nada foi enviado ao cliente. Se precisar, digite em uma mensagem nova.",
  "room.edit-refused":
    "*/{{command}}* não tinha sido feito. Um comando não é feito ao editar uma mensagem: escreva em uma nova. Nada foi enviado ao cliente.",
  "room.edit-only-note":
    "Um comando não é feito ao editar uma mensagem, exceto */nota*. Se era uma nota, edite de novo: */nota* e o texto. Outro comando, escreva em uma mensagem nova. Nada foi enviado ao cliente.",
  "room.edit-not-run":
    "Um comando não é feito ao editar uma mensagem: digite em uma nova. Nada foi enviado ao cliente.",
  "room.edit-note":
    "✏️ Essa mensagem é uma nota do caso e continua como estava. Nada foi enviado ao cliente: se for para ele, escreva em uma mensagem nova.",
  "room.edit-unsent":
    "✏️ Essa mensagem não tinha chegado a ninguém, e editá-la não envia. Nada foi enviado ao cliente: se for para o de agora, escreva de novo.",
  "room.edit-sealed":
    "✏️ Não consegui ler a mudança que você fez ao editar. Nada foi enviado ao cliente: ele continua vendo como estava. Mande a correção em uma mensagem nova.",
  "room.deletion-gone":
    "🗑️ Essa mensagem é do caso *#{{number}}*, que já não está neste grupo: o cliente continua vendo.",
  "room.deletion-late":
    "🗑️ Passaram mais de dois dias e o WhatsApp já não deixa apagar: o cliente continua vendo.",
  "room.deletion-colleague":
    "🗑️ *{{who}}* apagou aqui uma mensagem de *{{agent}}*. O cliente continua vendo.",
  "room.deletion-stranger":
    "🗑️ *{{who}}*, que não é da equipe, apagou aqui uma mensagem de *{{agent}}*. O cliente continua vendo.",
  "room.deletion-handset":
    "🗑️ Pelo telefone da empresa foi apagada aqui uma mensagem de *{{agent}}*. O cliente continua vendo.",
  "room.reaction-gone":
    "Você reagiu a uma mensagem do caso *#{{number}}*, que já não está neste grupo: o cliente não vê sua reação.",
  "note.changed": "📝 Nota alterada no caso *#{{number}}*. O cliente não a vê.",
  "content.edited-by-owner":
    "✏️ Esta mensagem foi editada no telefone da empresa. O cliente agora lê: {{text}}",
  "content.correction-empty": "✏️ Correção: essa mensagem vai sem texto.",
  "room.parked":
    "⚠️ O WhatsApp não aceita que se mostre aqui uma mensagem do caso *#{{number}}* ({{what}}): também não aceitou em outro grupo. Ela foi posta de lado no painel, em «Pendências para revisar», onde pode ser lida e tentada de novo. O caso continua aqui; se a mensagem é do cliente, peça que mande de outro jeito.",
  "room.parked-words": "texto ou aviso",
  "alert.parked":
    "⚠️ O WhatsApp não aceita em *{{group}}*, nem em outro grupo, uma mensagem nossa (ticket {{number}}): ela foi posta de lado no painel, em «Pendências para revisar». Os grupos continuam funcionando.",
  "presence.overtaken": "Você escreveu isso antes de outro comando que já fiz: você continua *{{presence}}*.",
  "alert.agent-away":
    "⚠️ *{{agent}}* consta como inativo ou fora da equipe e continua escrevendo no caso *#{{number}}* ({{name}}). Nada foi enviado ao cliente. Para passar a outro: */asignar {{number}}* e o nome.",
};
