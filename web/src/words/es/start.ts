/** The door and the first start. */
export const start = {
  "login.title": "Entrar",
  "login.user": "Usuario",
  "login.password": "Contraseña",
  "login.enter": "Entrar",
  "setup.title": "Creá tu cuenta de administrador",
  "setup.about": "Es lo primero, y se hace una sola vez.",
  "setup.code": "Código de un solo uso",
  "setup.code-where": "Está en la terminal donde arrancó Relevo.",
  "setup.password-rule": "Diez caracteres o más; una frase corta sirve.",
  "setup.password-short": "Tiene que tener al menos 10 caracteres",
  "setup.password-again": "Repetí la contraseña",
  "setup.password-differs": "Las dos contraseñas no son iguales",
  "setup.create": "Crear cuenta",
  "start.title": "Puesta en marcha",
} as const;
