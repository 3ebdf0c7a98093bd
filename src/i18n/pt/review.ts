/** What waits for a person to look at it, in Portuguese. Part of `pt/pt.ts`. */
import type { esReview } from "../es/review.ts";

export const ptReview: Record<keyof typeof esReview, string> = {
  "review.title_one": "⚠️ *Há {{count}} coisa para revisar*",
  "review.title_other": "⚠️ *Há {{count}} coisas para revisar*",
  "review.count.event_one": "{{count}} mensagem que chegou e não pôde ser processada",
  "review.count.event_other": "{{count}} mensagens que chegaram e não puderam ser processadas",
  "review.count.arrival_one": "{{count}} mensagem que chegou e não pôde ser lida ou guardada",
  "review.count.arrival_other": "{{count}} mensagens que chegaram e não puderam ser lidas ou guardadas",
  "review.count.message_one": "{{count}} mensagem que não pôde ser enviada",
  "review.count.message_other": "{{count}} mensagens que não puderam ser enviadas",
  "review.count.step_one": "{{count}} tarefa com grupos que falhou",
  "review.count.step_other": "{{count}} tarefas com grupos que falharam",
  "review.count.job_one": "{{count}} tarefa automática que falha",
  "review.count.job_other": "{{count}} tarefas automáticas que falham",
  "review.how":
    "Está tudo guardado. No painel, «Pendências para revisar» diz por quê, e lá se tenta de novo ou se descarta.",
  "review.over": "✅ Não resta nada para revisar.",
  "review.why.event":
    "Um erro do programa parou esta mensagem. Ela está guardada. Tente de novo depois de atualizar; se falhar outra vez, avise quem mantém o sistema.",
  "review.why.decode":
    "A mensagem chegou e o programa não soube lê-la. Ela está guardada. Tente de novo depois de atualizar.",
  "review.why.store":
    "A mensagem chegou e não pôde ser guardada no seu lugar. O programa tenta de novo sozinho; você também pode tentar agora.",
  "review.why.job":
    "Esta tarefa automática falhou na última vez. O programa tenta de novo na hora dela; você também pode tentar agora.",
  "review.why.stray":
    "Um erro do programa fez falhar algo que ele estava fazendo, e o programa continuou. O que estava guardado continua guardado. O registro do servidor tem os detalhes: se acontecer de novo, avise quem mantém o sistema. «Tentar de novo» tira da lista.",
  "review.why.ended":
    "Um erro parou o programa, que iniciou de novo. O que estava guardado continua guardado e o pendente seguiu seu curso. O registro do servidor tem os detalhes: avise quem mantém o sistema. «Tentar de novo» tira da lista.",
  "review.why.damaged":
    "Há valores guardados que estão danificados e não podem ser lidos (tabela, coluna e quantos): {{list}}. Falta só o que eles diziam; o resto continua funcionando. Costuma ser o disco do servidor: verifique-o e avise quem mantém o sistema. Uma cópia anterior ao dano os traz de volta, mas sem o que aconteceu desde então. Quando puderem ser lidos outra vez, isto sai sozinho da lista.",
  "review.why.disk": "O disco do servidor está cheio ou não respondeu. Libere espaço e tente de novo.",
  "review.why.unknown": "Não se sabe por quê. O registro do servidor diz mais.",
  "review.step.create-main-group": "Criar o grupo",
  "review.step.create-room": "Criar o grupo pessoal",
  "review.step.add-to-group": "Adicionar ao grupo",
  "review.step.promote": "Tornar administrador do grupo",
  "review.step.invite": "Convidar para o grupo",
  "review.step.ask-ready": "Pedir o LISTO",
  "review.step.rename": "Mudar o nome do grupo",
  "review.step.remove-from-group": "Remover do grupo",
  "review.job.post-tickets-whose-gathering-is-over": "Publicar os cartões novos",
  "review.job.let-through-what-stayed-unreadable": "Avisar das mensagens ilegíveis",
  "review.job.remind-main-groups-of-waiting-tickets": "Lembrar dos tickets que esperam",
  "review.job.tell-the-supervisor-of-waiting-tickets": "Avisar o supervisor dos tickets que esperam",
  "review.job.nudge-agents-who-owe-an-answer": "Avisar os agentes que devem uma resposta",
  "review.job.tell-the-supervisor-of-owed-answers": "Avisar o supervisor das respostas que faltam",
  "review.job.send-the-day-s-summary": "Enviar o resumo do dia",
  "review.job.make-room-among-the-files": "Liberar espaço entre os arquivos",
  "review.job.make-the-daily-backup": "Fazer a cópia diária",
  "review.job.forget-what-is-too-old": "Apagar o que passou do prazo",
  "review.job.measure-what-is-stored": "Medir quanto está guardado",
  "review.job.look-for-damaged-values": "Verificar se tudo o que está guardado pode ser lido",
  "review.job.stray-error": "Erro inesperado",
  "review.job.program-ended": "O programa parou",
  "review.job.other": "Tarefa automática",
  "audit.review.retried": "Mandou tentar de novo {{count}} das pendências para revisar ({{items}})",
  "audit.review.discarded": "Descartou {{count}} das pendências para revisar ({{items}})",
};
