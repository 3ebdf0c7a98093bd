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
  "audit.search-what": "Usuário, endereço ou dado",
  "audit.address": "Endereço de origem",
  "audit.subject-access": "Acessos e senhas",
  "audit.subject-tickets": "Tickets",
  "audit.subject-contacts": "Contatos",
  "audit.subject-agents": "Agentes",
  "audit.subject-groups": "Grupos",
  "audit.subject-whatsapp": "Conexão com o WhatsApp",
  "audit.subject-settings": "Ajustes, textos e etiquetas",
  "audit.subject-accounts": "Usuários",
  "audit.subject-backups": "Cópias de segurança",
};
