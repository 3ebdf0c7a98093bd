/** What is done to many tickets at once, in Portuguese. Part of `pt/pt.ts`. */
export const ptBulk = {
  "main.bulk-closed_one": "🏁 *{{who}}* fechou {{count}} ticket deste grupo pelo painel: {{reason}}.",
  "main.bulk-closed_other": "🏁 *{{who}}* fechou {{count}} tickets deste grupo pelo painel: {{reason}}.",
  "api.refused.bulk-one-way": "Escolha tickets um por um, ou todos os de um filtro: uma das duas coisas.",
  "api.refused.bulk-nothing": "Nenhum ticket escolhido. Escolha pelo menos um.",
  "api.refused.bulk-too-many": "São mais de {{most}} tickets. Reduza o filtro e faça por partes.",
  "api.refused.bulk-too-many-messages":
    "O mesmo texto pode ir a {{most}} clientes por dia e hoje restam {{left}}. Escolha menos, ou feche sem despedida: o WhatsApp restringe números que mandam o mesmo a muitos.",
  "api.refused.bulk-key-used": "Essa chave já foi usada para outra coisa. Atualize a página e tente de novo.",
  "api.refused.bulk-no-tags": "Escolha pelo menos uma etiqueta para pôr ou tirar.",
  "api.refused.bulk-tag-both": "A mesma etiqueta não pode ser posta e tirada ao mesmo tempo.",
  "api.refused.bulk-variable": "Não existe a variável {{variable}} entre chaves. Dá para usar nome e ticket.",
  "api.refused.no-such-bulk-job": "Essa ação não existe.",
  "api.refused.bulk-not-yours": "Foi pedida por outra pessoa. Ela ou um supervisor pode decidir.",
  "api.refused.bulk-nothing-done": "Não mudou nenhum ticket: não há nada para desfazer.",
  "api.refused.bulk-answer-left": "O que já saiu não volta. Para segurar o que falta, use Parar.",
  "api.refused.bulk-undo-again": "É a volta atrás de outra ação: se precisar, peça de novo.",
  "api.refused.bulk-already": "Já estava assim.",
  "api.refused.bulk-changed": "Mudou depois que você o escolheu, então ficou como estava.",
  "api.refused.bulk-taken": "Um agente o assumiu depois que você o escolheu, então continua com ele.",
  "api.refused.bulk-talked": "Alguém escreveu depois que você o escolheu, então ficou aberto.",
  "api.refused.bulk-client-blocked": "O cliente está bloqueado: não se escreve para ele.",
  "api.refused.bulk-never-wrote":
    "O cliente ainda nunca respondeu: não se manda a ele o mesmo que aos outros.",
  "api.refused.bulk-touched": "Alguém continuou com o ticket depois, então fica como está.",
  "api.refused.bulk-farewell-left": "O cliente já recebeu a despedida. Você pode reabri-lo à mão.",
  "api.refused.bulk-bug":
    "Um erro do programa o parou e o ticket ficou como estava. O registro do servidor tem o detalhe.",
  "audit.tickets.bulk-assign": "Mandou atribuir tickets em lote: {{total}} (ação n.º {{job}})",
  "audit.tickets.bulk-transfer": "Mandou transferir tickets em lote: {{total}} (ação n.º {{job}})",
  "audit.tickets.bulk-tag": "Mandou mudar etiquetas em lote: {{total}} (ação n.º {{job}})",
  "audit.tickets.bulk-close": "Mandou fechar tickets em lote: {{total}} (ação n.º {{job}})",
  "audit.tickets.bulk-answer": "Mandou o mesmo texto a vários clientes: {{total}} (ação n.º {{job}})",
  "audit.tickets.bulk-undone": "Mandou desfazer uma ação em lote: {{total}} (ação n.º {{job}})",
  "audit.tickets.bulk-stopped":
    "Parou a ação em lote n.º {{job}}: feitos {{done}} de {{total}}, sem mudança {{skipped}}",
  "audit.tickets.bulk-cut":
    "A ação em lote nº {{job}} foi interrompida, porque quem a pediu já não tem permissão: {{done}} de {{total}} feitos, {{skipped}} sem mudança",
  "audit.tickets.bulk-cut-erased":
    "A ação em lote n.º {{job}} foi interrompida, porque o único cliente de que tratava foi apagado: feitos {{done}} de {{total}}, sem mudanças {{skipped}}",
  "audit.tickets.bulk-done":
    "Terminou a ação em lote n.º {{job}}: feitos {{done}} de {{total}}, sem mudança {{skipped}}",
} as const;
