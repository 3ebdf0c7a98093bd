/** Why the program cannot start, in Rioplatense Spanish. Part of `es/es.ts`. */
export const esStart = {
  "terminal.start-heading": "Relevo no puede arrancar:",
  "terminal.start-env-file": "No se puede leer .env ({{code}}): revisá de quién es.",
  "terminal.start-admin-pair": "ADMIN_USER y ADMIN_PASSWORD: poné los dos, o ninguno.",
  "terminal.start-host":
    "{{name}}: tiene que ser una dirección de esta máquina, como 127.0.0.1, 0.0.0.0 o localhost; sin puerto y sin http://.",
  "terminal.start-port": "{{name}}: tiene que ser un número de puerto, de 0 a 65535.",
  "terminal.start-proxies":
    "{{name}}: tiene que ser off, on (un proxy) o cuántos proxies hay delante de Relevo, hasta 9.",
  "terminal.start-timezone":
    "{{name}}: tiene que ser el nombre de una zona horaria, como America/Argentina/Buenos_Aires.",
  "terminal.start-one-of": "{{name}}: tiene que ser uno de estos: {{options}}.",
  "terminal.start-country": "{{name}}: tienen que ser las dos letras de un país, como AR, MX o BR.",
  "terminal.start-key-shape":
    "{{name}}: tienen que ser 32 bytes, como 64 dígitos hexadecimales o en base64: openssl rand -hex 32 hace una.",
  "terminal.start-whatsapp-url":
    "{{name}}: tiene que empezar con wss://, o con ws:// y quedar en esta máquina (ws://127.0.0.1:…).",
  "terminal.start-data-dir":
    "DATA_DIR: {{path}} no es una carpeta donde podamos escribir ({{code}}). Revisá de quién es.",
  "terminal.start-data-dir-open":
    "DATA_DIR: otros usuarios de esta máquina pueden mirar en {{path}} (modo {{mode}}), donde están las conversaciones de los clientes. Cerrala: chmod 700 {{path}}. Si su disco o contenedor no puede, y nadie más llega ahí: DATA_DIR_OPEN=on.",
  "terminal.start-key-open": "Otros pueden leer {{path}}. Si nadie lo hizo: chmod 600 {{path}}",
  "terminal.start-key-unreadable": "No se puede leer {{path}} ({{code}}). Revisá de quién es.",
  "terminal.start-key-damaged":
    "{{path}} no contiene una clave de 32 bytes. Recuperala de una copia; no se tocó nada.",
  "terminal.start-key-unwritable":
    "No se puede escribir {{path}} ({{code}}). Revisá la carpeta, o definí SECRET_KEY.",
  "terminal.start-key-unseen": "No se puede mirar {{path}} ({{code}}). Revisá de quién es la carpeta.",
  "terminal.start-wrong-key":
    "SECRET_KEY no es la clave con la que se guardó el vínculo con WhatsApp. Arrancá con la anterior; no se cambió nada.",
  "terminal.start-database-newer":
    "La base de datos {{path}} es de una versión más nueva de Relevo. Volvé a instalar esa versión; no se cambió nada.",
  "terminal.start-database-damaged":
    "{{path}} no es una base de datos que se pueda leer. Restaurá una copia; no se cambió nada.",
  "terminal.start-database-unwritable":
    "No se puede abrir la base de datos {{path}} para escribir ({{code}}). Revisá de quién es la carpeta y el espacio libre.",
  "terminal.start-database-dangling":
    "La base de datos quedó con referencias sueltas al actualizarla. Restaurá la copia que se hizo recién.",
  "terminal.start-disk-full": "El disco está lleno: liberá espacio y arrancá de nuevo. No se perdió nada.",
} as const;
