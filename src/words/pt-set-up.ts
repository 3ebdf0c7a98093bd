/** Setting up and keeping the installation, in Portuguese. Same keys and variables as `es-set-up.ts`. */
import type { esSetUp } from "./es-set-up.ts";

export const ptSetUp: Record<keyof typeof esSetUp, string> = {
  // Making an agent inactive
  "api.agent.if-deactivated-free":
    "Deixa de receber casos. Os grupos ficam como estão: quando for ativado de novo, continua de onde parou.",
  "api.agent.if-deactivated_one":
    "Deixa de receber casos novos. Tem {{count}} caso aberto: pode continuar atendendo até fechá-lo, ou você pode atribuí-lo a outro agente.",
  "api.agent.if-deactivated_other":
    "Deixa de receber casos novos. Tem {{count}} casos abertos: pode continuar atendendo até fechá-los, ou você pode atribuí-los a outro agente.",
  "terminal.restore-usage": "Uso: npm run restore -- <arquivo>. Cópias que existem:",
  "terminal.restore-none": "  (nenhuma em {{folder}})",
  "terminal.restore-no-file": "Esse arquivo não existe. Nada foi alterado.",
  "terminal.restore-not-a-backup": "Esse arquivo não é uma cópia do Relevo. Nada foi alterado.",
  "terminal.restore-newer":
    "Essa cópia é de uma versão mais nova do Relevo: instale essa versão e tente de novo. Nada foi alterado.",
  "terminal.restore-damaged": "Essa cópia está danificada: escolha outra. Nada foi alterado.",
  "terminal.restore-running": "O Relevo está em execução: pare-o e tente de novo. Nada foi alterado.",
  "terminal.restored": "✅ Pronto: a cópia está no lugar do banco de dados. Inicie o Relevo com npm start.",
  "terminal.restored-aside": "O banco de dados que havia ficou guardado em {{file}}.",
  "terminal.restored-whatsapp-kept": "O vínculo com o WhatsApp é o atual: não é preciso fazer nada.",
  "terminal.restored-whatsapp-old":
    "O vínculo com o WhatsApp é o da cópia. Se não conectar, toque em Desvincular no painel e vincule o telefone de novo.",
  "terminal.restored-whatsapp-none":
    "É preciso vincular o telefone de novo: a cópia não traz um vínculo que esta instalação consiga ler.",
  "api.backup.restore-stop": "Pare o Relevo no servidor (Ctrl-C, ou o serviço).",
  "api.backup.restore-run": "Na pasta do Relevo, digite: {{command}}",
  "api.backup.restore-start":
    "Inicie o Relevo de novo. O banco de dados que havia fica guardado à parte: nada se perde se a cópia for a errada.",
  "api.backup.remark-private":
    "Uma cópia contém tudo o que os clientes disseram. Guarde-a onde ninguém mais a veja.",
  "api.backup.remark-key":
    "O vínculo com o WhatsApp está cifrado com a chave desta instalação (secret.key, ou SECRET_KEY), que não vai na cópia. Sem ela, os tickets e contatos são restaurados do mesmo jeito e só é preciso vincular o telefone de novo.",
  "api.backup.remark-media":
    "Fotos, áudios e documentos estão na pasta media, ao lado do banco de dados: copie-a também.",
  "api.backup.remark-elsewhere":
    "Um disco com defeito leva junto as cópias que estão nele: baixe uma de vez em quando e guarde-a em outro lugar.",
  "api.refused.no-such-backup": "Essa cópia não existe (ou não existe mais).",
  "api.refused.backup-running": "Já está sendo feita uma cópia. Espere terminar.",
  "api.refused.backup-no-room":
    "Não há espaço no disco do servidor para outra cópia. Apague cópias antigas ou libere espaço.",
  "api.refused.backup-damaged":
    "A cópia saiu danificada e foi descartada. Tente de novo; se acontecer outra vez, verifique o disco do servidor.",
  "api.refused.backup-broken-off": "O programa está parando: a cópia não foi feita.",
};
