/** What /ayuda says of each command, in Portuguese. Same keys as `es/help.ts`. */
import type { esHelp } from "../es/help.ts";

export const ptHelp: Record<keyof typeof esHelp, string> = {
  "help.title.room": "*Comandos deste grupo*\nO que você escrever sem / chega ao cliente.",
  "help.title.main": "*Comandos deste grupo*\nPara assumir um caso, responda citando o cartão.",
  "help.title.supervisor": "*Comandos deste grupo*",
  "help.show-case": "os dados do cliente e do caso",
  "help.tell-client": "manda esse texto ao cliente tal como está, mesmo que comece com /",
  "help.close": "encerra o caso e libera o grupo; com /fin! o cliente não recebe despedida",
  "help.release": "devolve o caso para que outro agente o assuma",
  "help.note": "guarda uma nota interna; o cliente não a vê",
  "help.transfer": "passa o caso a outro agente ou a outra área, com o motivo",
  "help.tag": "põe essa etiqueta no caso, ou a tira; sem nome, lista todas",
  "help.set-field": "guarda um dado do cliente; sem nada, lista todos",
  "help.show-history": "o que se falou com o cliente, também em casos anteriores; com uma palavra, busca",
  "help.claim": "assume esse caso; você também pode responder citando o cartão",
  "help.summarise": "como está indo o dia",
  "help.list-open": "os casos pendentes e em andamento",
  "help.show-status": "quem está conectado e quantos casos esperam",
  "help.list-mine": "seus casos e em que grupo está cada um",
  "help.list-agents": "cada agente, seu estado e seus casos",
  "help.assign": "dá esse caso a esse agente",
  "help.pause": "você fica Não disponível: atende só seus casos atribuídos",
  "help.go-online": "você fica Conectado: recebe casos novos",
  "help.go-offline": "você fica Desconectado: não recebe nem atende casos",
  "help.help": "esta lista",
};
