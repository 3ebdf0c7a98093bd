/** Why the program cannot start, in Brazilian Portuguese. Same keys and variables as `es/start.ts`. */
import type { esStart } from "../es/start.ts";

export const ptStart: Record<keyof typeof esStart, string> = {
  "terminal.start-heading": "O Relevo não consegue iniciar:",
  "terminal.start-env-file": "Não é possível ler .env ({{code}}): verifique o dono do arquivo.",
  "terminal.start-admin-pair": "ADMIN_USER e ADMIN_PASSWORD: defina os dois, ou nenhum.",
  "terminal.start-host":
    "{{name}}: precisa ser um endereço desta máquina, como 127.0.0.1, 0.0.0.0 ou localhost; sem porta e sem http://.",
  "terminal.start-port": "{{name}}: precisa ser um número de porta, de 0 a 65535.",
  "terminal.start-proxies":
    "{{name}}: precisa ser off, on (um proxy) ou quantos proxies há diante do Relevo, até 9.",
  "terminal.start-timezone": "{{name}}: precisa ser o nome de um fuso horário, como America/Sao_Paulo.",
  "terminal.start-one-of": "{{name}}: precisa ser um destes: {{options}}.",
  "terminal.start-country": "{{name}}: precisam ser as duas letras de um país, como AR, MX ou BR.",
  "terminal.start-key-shape":
    "{{name}}: precisam ser 32 bytes, como 64 dígitos hexadecimais ou em base64: openssl rand -hex 32 gera uma.",
  "terminal.start-whatsapp-url":
    "{{name}}: precisa começar com wss://, ou com ws:// e ficar nesta máquina (ws://127.0.0.1:…).",
  "terminal.start-data-dir":
    "DATA_DIR: {{path}} não é uma pasta onde possamos escrever ({{code}}). Verifique o dono.",
  "terminal.start-data-dir-open":
    "DATA_DIR: outros usuários desta máquina podem olhar em {{path}} (modo {{mode}}), onde ficam as conversas dos clientes. Feche-a: chmod 700 {{path}}. Se o disco ou contêiner não puder, e mais ninguém chega lá: DATA_DIR_OPEN=on.",
  "terminal.start-key-open": "Outros podem ler {{path}}. Se ninguém leu: chmod 600 {{path}}",
  "terminal.start-key-unreadable": "Não é possível ler {{path}} ({{code}}). Verifique o dono.",
  "terminal.start-key-damaged":
    "{{path}} não contém uma chave de 32 bytes. Recupere-a de um backup; nada foi alterado.",
  "terminal.start-key-unwritable":
    "Não é possível gravar {{path}} ({{code}}). Verifique a pasta ou defina SECRET_KEY.",
  "terminal.start-key-unseen": "Não é possível examinar {{path}} ({{code}}). Verifique o dono da pasta.",
  "terminal.start-wrong-key":
    "SECRET_KEY não é a chave com que o vínculo do WhatsApp foi guardado. Inicie com a anterior; nada foi alterado.",
  "terminal.start-database-newer":
    "O banco de dados {{path}} é de uma versão mais nova do Relevo. Instale essa versão de novo; nada foi alterado.",
  "terminal.start-database-damaged":
    "{{path}} não é um banco de dados legível. Restaure um backup; nada foi alterado.",
  "terminal.start-database-unwritable":
    "Não é possível abrir o banco de dados {{path}} para gravar ({{code}}). Verifique o dono da pasta e o espaço livre.",
  "terminal.start-database-dangling":
    "O banco de dados ficou com referências soltas ao ser atualizado. Restaure o backup que acabou de ser feito.",
  "terminal.start-disk-full": "O disco está cheio: libere espaço e inicie de novo. Nada se perdeu.",
};
