/** What is said about files, in Portuguese. Part of `pt/pt.ts`. */
export const ptMedia = {
  // Somebody of the team who attends in the panel, as colleagues read who has a case
  "content.panel-person": "{{name}} (painel)",
  "content.from-panel-file": "💻 *{{who}}* (pelo painel)",
  "content.from-panel-sound": "💻 *{{who}}* (pelo painel) enviou este áudio ao cliente:",
  "file.unnamed": "arquivo",

  "api.media-gone":
    "O WhatsApp não tem mais este arquivo e o telefone não o enviou de novo. Veja se o telefone está ligado e com internet, ou peça que o mandem outra vez.",
  "api.media-forgotten":
    "O arquivo foi apagado porque passou o prazo de conservação (Ajustes → Cópias de segurança). Não dá para recuperar.",
  "api.media-offline":
    "Não foi possível baixar o arquivo do WhatsApp. Verifique a internet do servidor e tente de novo em um minuto.",
  "api.media-damaged":
    "O arquivo que o WhatsApp entregou não é o que foi enviado, por isso não é mostrado. Peça que o mandem outra vez.",
  "api.media-too-big": "O arquivo tem mais de 100 MB e não é baixado aqui. Abra-o no telefone.",
  "api.media-no-thumbnail": "Esta mensagem não traz uma imagem em miniatura.",
  "api.bad-range": "O arquivo não tem essa parte. Peça-o inteiro.",
  "api.not-a-file": "O pedido tem que ser o próprio arquivo (Content-Type: application/octet-stream).",
  "api.file-too-large": "O arquivo é grande demais: é possível enviar até 64 MB. Nada foi enviado.",
  "api.upload-cut": "O arquivo não chegou inteiro. Nada foi enviado: tente de novo.",
  "api.disk-full":
    "O disco do servidor está cheio e não foi possível guardar o arquivo. Libere espaço e tente de novo.",
  "api.field.file-empty": "O arquivo está vazio.",
  "api.field.caption-on-sound": "Um áudio não pode levar texto: envie-o em uma mensagem separada.",
};
