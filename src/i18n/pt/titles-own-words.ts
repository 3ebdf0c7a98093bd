/** Titles of what an agent is asked before words leave the room, and told of their changes, in Brazilian Portuguese. */
import type { esTitlesOwnWords } from "../es/titles-own-words.ts";
import type { TextTitle } from "../replaceable.ts";

export const ptTitlesOwnWords: Record<keyof typeof esTitlesOwnWords, TextTitle> = {
  // Asked before words leave
  "room.ask-close": ["Você queria fechar o caso?", "Quando o agente escreve fin sem a barra."],
  "room.ask-bare": [
    "Você queria usar um comando?",
    "Quando o agente escreve o nome de outro comando sem a barra.",
  ],
  "room.ask-note": ["Era uma nota?", "Quando o agente escreve uma nota sem a barra."],
  "room.ask-note-anew": [
    "Era uma nota? (o que não se edita)",
    "Quando a nota sem a barra está em algo que o WhatsApp não deixa editar, como uma enquete.",
  ],
  "room.ask-unslashed": [
    "Era um comando?",
    "Quando o agente escreve um comando sem a barra, com o que vem depois.",
  ],
  "room.ask-transfer": [
    "Era para passar o caso?",
    "Quando o agente passa o caso a outro com outras palavras que o comando, como deixa o Beto pegar.",
  ],
  "room.ask-reopen": [
    "Era para reabrir um caso?",
    "Quando o agente escreve no grupo dele que reabram um caso, sem a barra.",
  ],
  "room.ask-hiding": ["Há um comando dentro", "Quando a mensagem do agente tem um comando no meio."],
  "room.ask-quote": [
    "Não se sabe de que caso é a citação",
    "Quando o agente cita uma mensagem que não se reconhece.",
  ],
  "room.ask-inside": [
    "Citou algo que o cliente não vê",
    "Quando a mensagem do agente cita uma nota, um comando ou o que um colega disse.",
  ],
  "room.ask-edited": [
    "Mando o que você editou?",
    "Quando o agente edita algo que não tinha sido enviado ao cliente.",
  ],
  "room.ask-unclear": [
    "Esse sim é para o cliente?",
    "Quando o sim ou o não do agente pode ser para o cliente, que perguntou algo nesse meio-tempo.",
  ],
  "room.ask-which": ["Sim a quê?", "Quando o agente responde sim ou ok à pergunta."],
  "room.ask-old": ["A pergunta venceu", "Quando o agente responde à pergunta mais de dez minutos depois."],
  "room.ask-again-sent": [
    "A pergunta já foi respondida: enviou-se",
    "Quando o agente responde outra vez a uma pergunta cuja mensagem já saiu.",
  ],
  "room.ask-again-dropped": [
    "A pergunta já foi respondida: não se enviou",
    "Quando o agente responde outra vez a uma pergunta cuja mensagem ficou sem enviar.",
  ],
  "room.nothing-held": [
    "Não há nada para enviar",
    "Quando o agente escreve só envia e nenhuma pergunta espera essa resposta.",
  ],
  "room.ask-offered": [
    "Para o cliente, ou para o caso oferecido?",
    "Quando o agente diz que sim e, depois que um caso foi oferecido nesse grupo, chegou outro ali.",
  ],
  "room.other-number-in": [
    "O número é de outro caso, e onde está",
    "Quando o agente põe, depois de /fin, /soltar ou /transferir, o número de um caso que está em outro grupo.",
  ],
  "room.other-number": ["O número é de outro caso", "O mesmo, se esse caso não está em nenhum grupo."],
  "room.other-number-reason": [
    "O número é de outro caso: se era o motivo",
    "É acrescentado ao anterior depois de /fin.",
  ],
  "room.ask-several": [
    "Qual eu envio?",
    "Quando o agente responde envia e há mais de uma pergunta sem resposta.",
  ],
  "room.other-number-none": [
    "O número não é de um caso aberto",
    "Quando o agente põe, depois de /fin, /soltar ou /transferir, um número de um caso fechado ou de nenhum.",
  ],
  "room.other-number-plain": [
    "O número faz parte do motivo: como escrever",
    "Acrescentado quando o número tem #, ticket ou caso, ou não vem no começo.",
  ],
  "room.several-numbers": [
    "Vários números",
    "Quando o agente põe, depois de /fin, /soltar ou /transferir, os números de vários casos.",
  ],
  "room.ask-none": [
    "Não há nenhuma pergunta ali",
    "Quando o agente diz que sim ou que não citando um aviso que não pergunta nada.",
  ],
  "room.ask-dropped": ["Não foi enviado", "Quando o agente responde que não à pergunta."],

  // Edited, deleted and reacted to
  "room.edit-gone": [
    "Edição de outro caso",
    "Quando o agente edita algo de um caso que já não está no grupo.",
  ],
  "room.edit-kept": [
    "A edição parece para a equipe",
    "Quando o editado tem um comando ou outra coisa que não vai ao cliente.",
  ],
  "room.edit-wordless": [
    "Edição de algo sem texto",
    "Quando chega editada uma localização, um contato ou outra coisa sem texto.",
  ],
  "room.edit-empty": ["Edição que deixou a mensagem vazia", "Quando o agente tira todo o texto ao editar."],
  "room.edit-done": ["O comando já foi feito", "Quando o agente edita um comando que já foi executado."],
  "room.edit-refused": [
    "O comando não tinha sido feito",
    "Quando o agente edita, no grupo dele, um comando que não pôde ser feito, por exemplo com uma etiqueta que não existe.",
  ],
  "room.edit-only-note": [
    "Ao editar só se guarda uma nota",
    "Quando o agente edita, no grupo dele, uma mensagem que não foi enviada, ou uma nota, e a transforma em outro comando.",
  ],
  "room.edit-not-run": [
    "Um comando não é feito ao editar",
    "Quando alguém edita uma mensagem e a transforma num comando, no grupo principal ou no dos supervisores.",
  ],
  "room.edit-note": ["Edição de uma nota", "Quando o agente edita uma nota e tira o /nota."],
  "room.edit-unsent": [
    "Edição de algo que não foi enviado",
    "Quando o agente edita uma mensagem que não chegou a ninguém e já não cabe enviar.",
  ],
  "room.edit-sealed": ["Edição ilegível", "Quando não se pode decifrar o que o agente mudou."],
  "room.deletion-gone": [
    "Apagou algo de outro caso",
    "Quando o agente apaga algo de um caso que já não está no grupo.",
  ],
  "room.deletion-late": ["Já não se pode apagar", "Quando o agente apaga algo de mais de dois dias atrás."],
  "room.deletion-colleague": [
    "Um colega apagou uma mensagem do agente",
    "No grupo pessoal, quando outra pessoa da equipe apaga algo que o agente disse.",
  ],
  "room.deletion-stranger": [
    "Alguém de fora apagou uma mensagem do agente",
    "No grupo pessoal, quando a apaga alguém que não é da equipe.",
  ],
  "room.deletion-handset": [
    "Apagada com o telefone da empresa",
    "No grupo pessoal, quando se apaga ali com esse telefone algo que o agente disse.",
  ],
  "room.reaction-gone": [
    "Reação a outro caso",
    "Quando o agente reage a algo de um caso que já não está no grupo.",
  ],
};
