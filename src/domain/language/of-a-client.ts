/** Words by which colleagues speak of the client, whom nobody calls so to their face. */

/** "Esta clienta", "ese tipo", wherever it stands; the source of an expression over folded words. */
export const OF_THIS_CLIENT =
  "(?:^| )(?:est[ea]|ess?[ea]) (?:client[ea]|cara|mulher|tip[oa]|mina|flac[oa]|pesad[oa]|moros[oa]|chant[ao]|loc[oa]|vieja|viejo)(?= |$)|(?:^| )(?:est[ea]|ess?[ea]) (?:(?:no|nao|nunca) pag[ao]|debe|deve)(?= |$)|(?:^| )(?:this|that) (?:guy|woman|lady|client|customer)(?= |$)";
