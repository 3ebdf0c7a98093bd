/** Clients: their fields, what is refused about them, what the audit says, in Portuguese. Part of `pt/pt.ts`. */
import type { esContacts } from "../es/contacts.ts";

export const ptContacts: Record<keyof typeof esContacts, string> = {
  "contact.erased": "Pessoa apagada",
  "contact.name": "Nome",
  "contact.phone": "Telefone",
  "contact.joined":
    "🔗 Dois clientes que eram a mesma pessoa foram unidos. Do outro ficou de lado:\n{{list}}",
  "field.alt-email": "E-mail alternativo",
  "field.document": "Número do documento (CPF/RG)",
  "field.customer-number": "N.º de cliente",
  "field.plan": "Plano",
  "field.remarks": "Observações",
  "room.client-blocked":
    "🚫 Este contato está bloqueado: o que ele escrever não chega a este grupo nem fica no caso. O que você escrever aqui continua chegando a ele. Um supervisor o desbloqueia no painel.",
  "room.client-unblocked":
    "✅ Este contato não está mais bloqueado: o que ele escrever volta a chegar a este grupo. O que escreveu enquanto estava bloqueado não é mostrado.",
  "room.client-tags": "🔖 {{list}}",
  "room.client-field": "▫️ {{label}}: {{value}}",
  "room.client-notes": "📒 Sobre o cliente:\n{{list}}",
  "api.refused.no-such-note": "Essa nota não existe (ou já foi apagada).",
  "api.refused.not-your-note":
    "Essa nota foi escrita por outra pessoa: só quem a escreveu, ou um supervisor, pode alterá-la.",
  "api.refused.contact-erased":
    "Os dados desta pessoa foram apagados: não dá mais para anotar nada sobre ela.",
  "api.refused.unknown-contact-tag": "Uma das etiquetas escolhidas não existe mais. Atualize a página.",
  "api.refused.unknown-contact-field": "O campo “{{field}}” não existe. Atualize a página.",
  "api.refused.contact-field-twice": "Há dois campos chamados “{{field}}”. Mude o nome de um deles.",
  "api.refused.contact-field-options": "“{{field}}” precisa de opções para escolher, sem repetir nenhuma.",
  "api.refused.contact-field-in-use":
    "Com esta mudança se perderia o que está preenchido em “{{field}}” ({{values}}). Se quiser fazer assim mesmo, confirme.",
  "api.refused.field-value-number":
    "“{{field}}” tem que ser um número, sem separar os milhares: 1234 ou 1234,5.",
  "api.refused.field-value-date": "“{{field}}” tem que ser uma data que exista, como 2026-12-25.",
  "api.refused.field-value-email": "“{{field}}” tem que ser um e-mail, como nome@exemplo.com.",
  "api.refused.field-value-option": "“{{field}}” tem que ser uma destas opções: {{options}}.",
  "api.refused.merge-itself": "É o mesmo cliente: escolha outro.",
  "api.refused.contact-is-agent":
    "Um deles é (ou foi) agente: agentes não são unidos nem apagados como clientes.",
  "api.refused.merge-other-live":
    "O outro cliente tem o ticket #{{number}} aberto e escreve de outro número: feche-o primeiro, porque as respostas iriam para o telefone errado.",
  "api.refused.contact-joined":
    "Enquanto os dados eram apagados, foi unido com outro contato. Apague-os de novo.",
  "api.refused.contact-has-live-ticket": "O ticket #{{number}} está aberto: feche-o primeiro.",
  "api.refused.wrong-confirmation":
    "Não confere. Escreva o telefone ou o nome da pessoa, como aparece na página dela.",
  "audit.contact.merged": "Uniu o cliente {{other}} a {{contact}}",
  "audit.contact.noted": "Escreveu uma nota sobre o cliente {{contact}}",
  "audit.contact.note-changed": "Alterou uma nota sobre o cliente {{contact}}",
  "audit.contact.note-removed": "Apagou uma nota sobre o cliente {{contact}}",
  "audit.contact.exported": "Baixou todos os dados do cliente {{contact}}",
  "audit.contact.erased": "Apagou os dados pessoais do cliente {{contact}}",
  "audit.contact-fields.changed": "Alterou os campos de informação: {{fields}}",
};
