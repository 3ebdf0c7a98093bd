import type { shortcuts as original } from "../es/shortcuts.ts";

export const shortcuts: Record<keyof typeof original, string> = {
  "shortcuts.on": "Usar atalhos de uma tecla",
  "shortcuts.on-what":
    "Se você usa ditado por voz ou leitor de tela e eles disparam sozinhos, desligue-os. Fica salvo neste navegador.",
  "shortcuts.here": "Nesta página",
  "shortcuts.elsewhere": "Em outras páginas",
  "shortcuts.standard":
    "Enter abre a linha escolhida e Escape fecha o que estiver aberto. Enquanto você digita, as teclas só digitam.",
  "shortcuts.help": "Ver estes atalhos",
  "shortcuts.search": "Buscar",
  "shortcuts.next": "Próxima linha",
  "shortcuts.previous": "Linha anterior",
  "shortcuts.reply": "Responder ao cliente",
  "shortcuts.note": "Escrever uma nota interna",
  "shortcuts.take": "Pegar o caso",
  "shortcuts.assign": "Atribuir o caso",
  "shortcuts.transfer": "Transferir o caso",
  "shortcuts.tag": "Pôr etiquetas",
  "shortcuts.close": "Fechar o caso",
  "shortcuts.client": "Mostrar ou ocultar os dados do cliente",
  "shortcuts.go-home": "Ir para Início",
  "shortcuts.go-conversations": "Ir para Conversas",
  "shortcuts.go-tickets": "Ir para Tickets",
  "shortcuts.go-contacts": "Ir para Contatos",
  "shortcuts.go-settings": "Ir para Ajustes",
};
