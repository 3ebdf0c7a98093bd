/** What an agent is told of words that did not leave their room, in English. Same keys as `es/rooms.ts`. */
import type { esRooms } from "../es/rooms.ts";

export const enRooms: Record<keyof typeof esRooms, string> = {
  "room.late":
    "⏳ You wrote this before case *#{{number}}* came to this group. I did nothing with it and nothing was sent to the client. If it is for this case, send it again.",
  "room.late-other":
    "⏳ You wrote this when case *#{{other}}* was here, and now it is *#{{number}}*. I did nothing with it and nothing was sent to the client. If it is for *#{{number}}*, send it again.",
  "room.late-unread":
    "⏳ When you wrote this, case *#{{number}}* had already been given to this group, but I had not shown it to you yet. I did nothing with it and nothing was sent to any client. If it is for *#{{number}}*, send it again.",
  "room.late-gone":
    "⏳ You wrote this when case *#{{other}}* was here, and it is no longer in this group. I did nothing with it and nothing was sent to the client.",
  "room.away":
    "⚠️ *{{agent}}*, you are set as inactive or not in the team: nothing was sent to the client of case *#{{number}}*. Ask the administrator to activate you, or give the case back with /soltar.",
  "room.kind.view-once":
    "👁️ What is sent to be seen once can't be forwarded: nothing was sent to the client. Send it again without that option.",
  "room.kind.undecryptable":
    "⏳ A message of yours can't be read yet, so nothing was sent to the client. If it comes through, it goes out by itself; if it hasn't in a while, send it again.",
  "room.kind.unsupported":
    "⚠️ What you sent is of a kind I can't forward ({{type}}): nothing was sent to the client. Use a text, a photo or a file instead.",
  "room.like-ours":
    "🔒 That begins like a notice of mine for the team, so nothing was sent to the client. If it is for them all the same, send it with */cliente* in front.",
  "room.unknown-quote":
    "I don't know which case the message you quoted belongs to, so I did nothing. If the command is for case *#{{number}}*, type it again without quoting.",
  "room.blank": "Your message has nothing that the client could read: nothing was sent to them.",
  "room.with-command": "📎 What came with the command ({{what}}) was not sent to the client.",
  "room.handset-command":
    "📱 I carry out no commands from the company's phone, so I did nothing. In this group *{{agent}}* has to type them on their own phone; you can also do it in the panel.",
  "room.handset":
    "📱 What is written in this group from the company's phone does not reach the client. To answer them, write in their chat.",
  "room.ask-close":
    "Did you want to close the case? Type */fin*. Nothing was sent to the client: if that word was for them, reply *send* and I'll send it.",
  "room.ask-bare":
    "Did you want to use */{{command}}*? Type it with the slash. Nothing was sent to the client: if that word was for them, reply *send* and I'll send it.",
  "room.ask-note":
    "Was that an internal note? Edit your message and put the slash before it: */nota* and the text. Nothing was sent to the client: if it was for them, reply *send* and I'll send it.",
  "room.ask-note-anew":
    "Was that an internal note? WhatsApp cannot edit that, so write it in a new message: */nota* and the text. Nothing was sent to the client: if it was for them, reply *send* and I'll send it.",
  "room.ask-unslashed":
    "Did you want to use */{{command}}*? Type it again with the slash before it. Nothing was sent to the client: if it was for them, reply *send* and I'll send it.",
  "room.ask-transfer":
    "Did you want to use */transferir*? Type it with the slash before it and then to whom: */transferir Juan reason*. Nothing was sent to the client: if it was for them, reply *send* and I'll send it.",
  "room.ask-reopen":
    "A closed case is reopened in the panel: open it in *Conversations* and press *Reopen*. If you don't use the panel, ask a supervisor. Nothing was sent to the client: if this was for them, reply *send* and I'll send it.",
  "room.ask-hiding":
    "Your message has a command inside (*/{{command}}*), and commands stand alone. I did nothing with it and nothing was sent to the client. To send it just as it is, reply *send*.",
  "room.ask-quote":
    "I don't know which case the message you quoted belongs to, so nothing was sent to the client. If it is for case *#{{number}}*, reply *send* and I'll send it.",
  "room.ask-inside":
    "You quoted something that the client doesn't see, so nothing was sent. If this is for them, reply *send* and I'll send it without the quotation.",
  "room.ask-edited":
    "✏️ What you edited had not been sent to the client, and nothing was sent now. To send it as it is now, reply *send*.",
  "room.ask-unclear":
    "Is that *{{typed}}* for the client? Reply *send* and I will send it: nothing has been sent yet. If you were answering my earlier question, that was not sent either: if it was for them, send it with */cliente*.",
  "room.ask-offered":
    "Is that *{{typed}}* for the client of case *#{{number}}*, which came to this group after I offered you *#{{other}}*? Nothing has been sent yet: if it is for them, reply *send* and I will send it. If you want *#{{other}}*, write *tomo {{other}}* in your main group.",
  "room.other-number-in": "Case *#{{number}}* is here. *#{{other}}* is in *{{room}}*: I did nothing.",
  "room.other-number": "Case *#{{number}}* is here, and *#{{other}}* is another one: I did nothing.",
  "room.other-number-reason": "If the number is part of the reason, begin with a word: */fin replaced 2*.",
  "room.other-number-none": "Case *#{{number}}* is here, and no case *#{{other}}* is open: I did nothing.",
  "room.other-number-plain":
    "If the number is part of the reason, type it without *#*, *ticket* or *case*, after a word.",
  "room.several-numbers":
    "Case *#{{number}}* is here, and you typed several numbers: I did nothing. One at a time, each case in its group.",
  "room.ask-which":
    "That *{{typed}}* doesn't tell me whether it was for the client, so nothing was sent. If it was, reply *send*. If it was a note, closing the case or something else, type it with the slash: */nota*, */fin*…",
  "room.ask-old": "That question has expired: nothing was sent to the client. Send it again.",
  "room.ask-several":
    "I don't know which one to send, so nothing was sent to the client. Quote your message that was for them and reply *send*. Unanswered: {{list}}.",
  "room.ask-none":
    "No question waits for an answer there, so nothing was sent to the client. If it was for them, send it with */cliente*.",
  "room.nothing-held":
    "There is nothing to send: no question of mine waits for an answer. That *{{typed}}* was not sent to the client; if it was for them, send it with */cliente*.",
  "room.ask-again-sent":
    "That was already sent to the client, so this *{{typed}}* was not. If it was for them, send it with */cliente*.",
  "room.ask-again-dropped":
    "You had already answered that question and nothing was sent to the client; neither was this *{{typed}}*. If it is for them, send it with */cliente*.",
  "room.ask-dropped": "All right, nothing was sent to the client.",
  "room.offer-old": "That question has expired, so I took no case.",
  "room.offer-unclear":
    "That *{{typed}}* does not tell me whether you want case *#{{number}}*, so I did not take it and nobody got your message. If you want it, reply *yes*.",
  "room.edit-gone":
    "✏️ That message belongs to case *#{{number}}*, which is no longer in this group. Nothing was sent to the client: they still see it as it was.",
  "room.edit-kept":
    "✏️ What you changed it to looks meant for the team, so nothing was sent to the client: they still see the message as it was. To keep a note, write it in a new message with /nota.",
  "room.edit-wordless":
    "✏️ That message has no words to change. Nothing was sent to the client: they still see it as it was. If you want to tell them that, write it in a new message.",
  "room.edit-empty":
    "✏️ The message is empty now. Nothing was sent to the client: they still see it as it was. To take it back, delete it for everyone.",
  "room.edit-done":
    "*/{{command}}* is already done: editing the message neither changes nor repeats it. Nothing was sent to the client. If needed, type it in a new message.",
  "room.edit-refused":
    "*/{{command}}* had not been carried out. A command is not run by editing a message: write it in a new one. Nothing was sent to the client.",
  "room.edit-only-note":
    "A command is not carried out by editing a message, except */nota*. If it was a note, edit it again: */nota* and the text. Type any other command in a new message. Nothing was sent to the client.",
  "room.edit-not-run":
    "A command is not carried out by editing a message: type it in a new one. Nothing was sent to the client.",
  "room.edit-note":
    "✏️ That message is a note of the case and stays as it was. Nothing was sent to the client: if it is for them, write it in a new message.",
  "room.edit-unsent":
    "✏️ That message had reached nobody, and editing it does not send it. Nothing was sent to the client: if it is for the present one, write it again.",
  "room.edit-sealed":
    "✏️ I could not read what you changed. Nothing was sent to the client: they still see it as it was. Send the correction in a new message.",
  "room.deletion-gone":
    "🗑️ That message belongs to case *#{{number}}*, which is no longer in this group: the client still sees it.",
  "room.deletion-late":
    "🗑️ More than two days have passed and WhatsApp no longer allows deleting it: the client still sees it.",
  "room.deletion-colleague": "🗑️ *{{who}}* deleted a message of *{{agent}}* here. The client still sees it.",
  "room.deletion-stranger":
    "🗑️ *{{who}}*, who is not of the team, deleted a message of *{{agent}}* here. The client still sees it.",
  "room.deletion-handset":
    "🗑️ A message of *{{agent}}* was deleted here from the company's phone. The client still sees it.",
  "room.reaction-gone":
    "You reacted to a message of case *#{{number}}*, which is no longer in this group: the client does not see your reaction.",
  "note.changed": "📝 Note changed in case *#{{number}}*. The client does not see it.",
  "content.edited-by-owner":
    "✏️ This message was edited on the company's phone. The client now reads: {{text}}",
  "content.correction-empty": "✏️ Correction: that message goes without text.",
  "room.parked":
    "⚠️ WhatsApp does not let a message of case *#{{number}}* ({{what}}) be shown here: it did not in another group either. It was put aside in the panel, under “To review”, where it can be read and tried again. The case goes on here; if the message is the client's, ask them to send it another way.",
  "room.parked-words": "text or notice",
  "alert.parked":
    "⚠️ WhatsApp does not take a message of ours (ticket {{number}}) in *{{group}}*, nor in another group: it was put aside in the panel, under “To review”. The groups go on working.",
  "presence.overtaken":
    "You wrote that before another command that I have carried out: you are still *{{presence}}*.",
  "alert.agent-away":
    "⚠️ *{{agent}}* is set as inactive or not in the team and goes on writing in case *#{{number}}* ({{name}}). Nothing was sent to the client. To give it to somebody else: */asignar {{number}}* and the name.",
};
