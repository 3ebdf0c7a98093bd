/** What is said about files, in English. Part of `en/en.ts`. */
export const enMedia = {
  // Somebody of the team who attends in the panel, as colleagues read who has a case
  "content.panel-person": "{{name}} (panel)",
  "content.from-panel-file": "💻 *{{who}}* (from the panel)",
  "content.from-panel-sound": "💻 *{{who}}* (from the panel) sent the client this audio:",
  "file.unnamed": "file",

  "api.media-gone":
    "WhatsApp no longer has this file, and the phone did not upload it again. Check that the phone is on and online, or ask for it to be sent again.",
  "api.media-forgotten":
    "The file was deleted because it was kept as long as it should be (Settings → Backups). It cannot be brought back.",
  "api.media-offline":
    "The file could not be fetched from WhatsApp. Check that the server is online and try again in a minute.",
  "api.media-damaged":
    "The file WhatsApp gave us is not the one that was sent, so it is not shown. Ask for it to be sent again.",
  "api.media-too-big": "The file is larger than 100 MB and is not fetched here. Open it on the phone.",
  "api.media-no-thumbnail": "This message carries no small picture.",
  "api.bad-range": "The file has no such part. Ask for all of it.",
  "api.not-a-file": "The request must be the file itself (Content-Type: application/octet-stream).",
  "api.file-too-large": "The file is too large: up to 64 MB can be sent. Nothing was sent.",
  "api.upload-cut": "The file did not arrive whole. Nothing was sent: try again.",
  "api.disk-full": "The server's disk is full and the file could not be kept. Free some space and try again.",
  "api.field.file-empty": "The file is empty.",
  "api.field.caption-on-sound": "Audio cannot carry a text: send it in a message of its own.",
};
