import type { start as original } from "../es/start.ts";

export const start: Record<keyof typeof original, string> = {
  "login.title": "Entrar",
  "login.user": "Usuário",
  "login.password": "Senha",
  "login.enter": "Entrar",
  "setup.title": "Crie sua conta de administrador",
  "setup.about": "É o primeiro passo, e só acontece uma vez.",
  "setup.code": "Código de uso único",
  "setup.code-where": "Está no terminal onde o Relevo foi iniciado.",
  "setup.password-rule": "Dez caracteres ou mais; uma frase curta serve.",
  "setup.password-short": "Precisa ter pelo menos 10 caracteres",
  "setup.password-again": "Repita a senha",
  "setup.password-differs": "As duas senhas não são iguais",
  "setup.create": "Criar conta",
  "start.title": "Primeiros passos",
};
