import type { accounts as original } from "../es/accounts.ts";

export const accounts: Record<keyof typeof original, string> = {
  "accounts.about":
    "Quem entra no painel e o que pode fazer. Os agentes não precisam de usuário: trabalham no WhatsApp.",
  "accounts.add": "Novo usuário",
  "accounts.edit": "Alterar usuário",
  "accounts.menu-label": "Opções de {{name}}",
  "accounts.you": "Você",
  "accounts.two-factor": "Segundo fator",
  "accounts.locked": "Bloqueado até {{until}}",
  "accounts.last-login": "entrou {{when}}",
  "accounts.never-in": "ainda não entrou",
  "accounts.user-what": "Com o qual entra. Letras, números, ponto ou hífen; não pode ser alterado depois.",
  "accounts.new-password": "Nova senha",
  "accounts.new-password-what": "Vazia: fica a atual. Se você alterar, as sessões dele são encerradas.",
  "accounts.role": "Papel",
  "accounts.role-admin": "Tudo: ajustes, usuários, WhatsApp e cópias.",
  "accounts.role-supervisor": "Atende, vê o registro, administra etiquetas e contatos, exporta.",
  "accounts.role-operator": "Atende conversas: atribui, escreve, fecha, anota.",
  "accounts.role-viewer": "Vê tudo, sem alterar nada.",
  "accounts.language-default": "O da instalação",
  "accounts.end-logins": "Encerrar suas sessões",
  "accounts.end-logins-title": "Encerrar as sessões de {{name}}?",
  "accounts.end-logins-body": "Terá de entrar de novo em todos os navegadores.",
  "accounts.reset-two-factor": "Remover seu segundo fator",
  "accounts.reset-two-factor-title": "Remover o segundo fator de {{name}}?",
  "accounts.reset-two-factor-body":
    "Faça isto só se a pessoa perdeu o telefone e os códigos, e você tem certeza de que é ela. Poderá entrar só com a senha.",
  "accounts.remove": "Apagar usuário",
  "accounts.remove-self": "Você não pode se apagar",
  "accounts.remove-title": "Apagar {{name}}?",
  "accounts.remove-body": "Não poderá mais entrar. O que fez continua no registro.",
};
