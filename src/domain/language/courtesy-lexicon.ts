/**
 * Lexicon of courtesies (thanks, agreement, goodbye). Phrases in the notation of `phrases.ts`, with no letter
 * doubled.
 */

/** One of these must be there. */
export const courtesies = `
  gracias, muchas/muchisimas/mil/milon gracias, muchisimas/grax/gracia/grac/thx/ty, no [no] [muchas/mil] gracias, nada
  gracias, ok, oks, okey/okay/okei/oki/okis/oka/okas, k/oc/va/vale/sale, dale, dale dale, listo, listo el polo, de
  una, bueno, perfecto/perfecta/perfect, genial, excelente/excelentes, buenisimo/buenisima, barbaro, joya, copado,
  espectacular, impecable, fantastico, maravila/maraviloso/maravilosa, increible, de diez, todo bien, esta bien,
  ta/tas bien, muy bien, bien, tranqui/tranquilo, entendido, recibido, anotado, comprendido, de acuerdo, claro,
  crack/capo/capa/genio/genia/idolo/idola/grosos/groso, [sos/son/es] un/una/unos/unas
  genio/genia/genios/genias/crack/cracks/capo/capa/capos/idolo/idola/idolos/fenomeno/divino/divina/amor, [muy/tan]
  amable/amables, se/les/te/lo agradezco, muy/eternamente agradecido/agradecida, agradecido/agradecida, de nada, a
  vos/ustedes/usted, igualmente, chau/chao/adios, hasta luego/pronto/manana, nos vemos, saludos, abrazo/abrazos,
  bendiciones, un abrazo/saludo, thanks/thank, thank you, thanks a lot, great, col, nice, got it, bye, awesome, sounds
  god, al god, obrigado/obrigada/brigado/brigada, muito obrigado/obrigada, valeu, beleza/blz, otimo/otima, certo, ta
  bom, tchau, tmj, perfeito, brigadao/obrigadao/obg/vlw/flw, merci, merci beaucoup, grazie, grazie mile, danke, tks/tnx/thnx/tysm/tqm,
  arigato, ya/ahora [me/nos] anda/funciona/anduvo/funciono, [todo/ya/quedo] solucionado/resuelto,
  ya [me/nos] volvio [todo], ya [me/nos] volvio [el/la/mi] internet/wifi/servicio/senal/conexion/luz,
  ya/ahora [si] tengo/tenemos internet/wifi/servicio/senal/conexion, ya se soluciono/areglo/resolvio [todo],
  excelente/excelentes/imbatible/buenisima/buenisimo/tremenda/gran [la/su/tu] atencion/servicio/predisposicion/onda,
  muy buena/buen [la/su/tu] atencion/servicio/predisposicion/onda, la mejor atencion/onda,
  [que] tengas/tengan/tenga [un/una/muy] [muy] buen/buena/lindo/linda/hermoso/bonita/excelente
  dia/tarde/noche/finde/semana/jornada, [que] tengas/tengan/tenga [un] [muy] buen/lindo/excelente fin de semana,
  [muy] buen/lindo/feliz/excelente finde, [muy] buen/lindo/feliz/excelente fin de semana, que descanse/descanses/descansen,
  [que] dios te/los/lo/la/las/le/les bendiga, nada mas, [no] eso es todo,
  aguije`;

/** These may stand beside them. A greeting alone is how a request begins, so greetings are only here. */
export const companions = `
  si/sip/ya/che/ah/aha/oh/uy/bueno/muy/re/tan/y/entonces/igual, a/por todo, por/x todo, por la/tu/su/vuestra
  ayuda/atencion/paciencia/info/informacion/respuesta/gestion/onda, por la buena onda/atencion/predisposicion, por el
  dato/aviso/servicio, por ayudarme/avisar/avisarme/responder/contestar/solucionarlo/resolverlo, por tan buena
  atencion, a vos/todos/ustedes, de nuevo, otra vez gracias, de verdad/corazon, nuevamente, de antemano, [ya]
  quedo/esta [todo] bien/claro/listo/solucionado/resuelto/perfecto, [ya/ahora] [me/nos] [todo]
  funciona/anda/funciono/anduvo [todo] [bien/todo/perfecto/joya/barbaro/genial], todo solucionado/resuelto/perfecto/ok/joya, eso es/era todo, no eso es/era todo, era eso,
  [te/les/le] aviso [por] [cualquier] [cosa], [te/les/le] escribo/consulto/molesto [por] cualquier cosa,
  cualquier cosa [te/les/le] hablo, todo joya/barbaro/genial/perfecto, nada mas, no nada mas, por ahora, por el momento, cualquier cosa [te/les/los/le] aviso/escribo/molesto/consulto,
  [que] tengas/tengan/tenga [un/una/muy] [muy] buen/buena/lindo/linda/hermoso/bonita/excelente
  dia/tarde/noche/finde/semana/fin, [muy] buen/lindo dia/finde, [muy] buenas/buena tardes/noches/tarde/noche, buenas,
  buenos dias, de semana, feliz ano/dia/navidad, dios te/los/le bendiga,
  amigo/amiga/capo/maestro/maestra/querido/querida/genio/genia/chicos/chicas/gente/senor/senora/jefe, so/very much, so
  much, for your/the help, for everything, have a [nice/god/great] day/one, pela ajuda/atencao, por tudo, bom dia, boa
  tarde/noite`;

/** Emoji that thank, agree, greet or celebrate; any other makes the text more than a courtesy. */
export const kindEmoji =
  "👍👌🙏❤♥🧡💛💚💙💜🤍🖤💕💖💗💓💞💘💝😊😁😃😄😀🙂☺😉😍🥰😘😗🤗🤝🙌👏💪✅✔☑💯🎉🎊🥳😎😇🤩✨⭐🌟🌹🌸💐🫶🫡🤙✌👊🤜🤛🔥🆗👋😅😂🤣😆😋🥹🍀🤓💫";
