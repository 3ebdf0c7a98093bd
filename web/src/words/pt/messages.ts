import type { messages as original } from "../es/messages.ts";

export const messages: Record<keyof typeof original, string> = {
  "messages.about": "Tudo o que o bot diz. Altere um texto e veja como vai ficar.",
  "messages.search": "Buscar um texto",
  "messages.own-only": "Só os alterados",
  "messages.none": "Nenhum texto corresponde",
  "messages.none-what": "Tente outra palavra.",
  "messages.own": "Alterado",
  "messages.edit-label": "Alterar “{{title}}”",
  "messages.text": "Texto",
  "messages.format": "*negrito*, _itálico_, ~tachado~",
  "messages.variables": "Variáveis",
  "messages.variables-what":
    "Toque em uma para colocá-la onde está o cursor. São substituídas pelo dado de cada caso.",
  "messages.required": "obrigatória",
  "messages.preview": "Como se lê no WhatsApp",
  "messages.restore": "Voltar ao original",
  "messages.group": "Grupo de textos",
  "messages.none-own": "Você ainda não mudou nenhum texto",
  "messages.none-own-what": "Os que você mudar aparecem aqui.",
};
