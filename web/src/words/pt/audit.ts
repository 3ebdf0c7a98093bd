import type { audit as original } from "../es/audit.ts";

export const audit: Record<keyof typeof original, string> = {
  "audit.about": "Quem fez o quê no painel, quando e de onde.",
  "audit.search": "Buscar",
  "audit.account": "Usuário",
  "audit.subject": "Assunto",
  "audit.from": "De",
  "audit.to": "Até",
  "audit.nobody": "Sem entrar",
  "audit.none": "Nada por aqui",
  "audit.none-what": "Nenhum registro corresponde ao que você busca. Tente menos filtros.",
  "audit.subject-login": "Entradas",
  "audit.subject-ticket": "Tickets",
  "audit.subject-contact": "Contatos",
  "audit.subject-agent": "Agentes",
  "audit.subject-main-group": "Grupos",
  "audit.subject-settings": "Ajustes",
  "audit.subject-account": "Usuários",
  "audit.subject-backup": "Cópias de segurança",
};
