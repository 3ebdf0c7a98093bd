import { proto } from "@whiskeysockets/baileys";
import { describe, expect, it } from "vitest";
import { contentOf } from "./decode-content.ts";

const read = (message: proto.IMessage) =>
  contentOf(proto.Message.decode(proto.Message.encode(message).finish()));
const text = (...lines: string[]) => ({ kind: "text", text: lines.join("\n") });
const file = { url: "https://mmg.whatsapp.net/f", directPath: "/f", mediaKey: Buffer.alloc(32, 1) };
const flow = (name: string, params: unknown) => ({ name, buttonParamsJson: JSON.stringify(params) });

describe("A template", () => {
  it("is its words, its links and its numbers", () => {
    const hydratedTemplate = {
      hydratedTitleText: "Su factura",
      hydratedContentText: "Vence el 10/11",
      hydratedFooterText: "Empresa SA",
      hydratedButtons: [
        { urlButton: { displayText: "Pagar", url: "https://pago.example/1" } },
        { callButton: { displayText: "Llamar", phoneNumber: "+543815550000" } },
        { quickReplyButton: { displayText: "Ya pagué", id: "1" } },
      ],
    };
    expect(read({ templateMessage: { hydratedTemplate } })).toEqual(
      text(
        "Su factura",
        "Vence el 10/11",
        "Empresa SA",
        "🔗 Pagar: https://pago.example/1",
        "📞 Llamar: +543815550000",
        "▫️ Ya pagué",
      ),
    );
  });

  it("goes under the file at its head", () => {
    const documentMessage = { ...file, fileName: "factura.pdf", mimetype: "application/pdf" };
    const hydratedFourRowTemplate = { documentMessage, hydratedContentText: "Su factura" };
    expect(read({ templateMessage: { hydratedFourRowTemplate } })).toMatchObject({
      kind: "media",
      media: { kind: "document", fileName: "factura.pdf", caption: "Su factura" },
    });
  });

  it("names a file that did not come along", () => {
    const hydratedTemplate = { documentMessage: { fileName: "factura.pdf" }, hydratedContentText: "Hola" };
    expect(read({ templateMessage: { hydratedTemplate } })).toEqual(text("📄 factura.pdf", "Hola"));
  });

  it("of the oldest kind is read as well", () => {
    const content = { params: ["Marta", "1.200"], localizableParams: [{ default: "el lunes" }] };
    expect(read({ templateMessage: { fourRowTemplate: { content } } })).toEqual(
      text("Marta", "1.200", "el lunes"),
    );
    const hydratedHsm = { hydratedTemplate: { hydratedContentText: "Hola Marta" } };
    expect(read({ highlyStructuredMessage: { hydratedHsm } })).toEqual(text("Hola Marta"));
  });
});

describe("Buttons and lists", () => {
  it("are read with what can be chosen", () => {
    expect(
      read({
        buttonsMessage: {
          contentText: "¿Pudo entrar?",
          footerText: "Soporte",
          buttons: [{ buttonText: { displayText: "Sí" } }, { buttonText: { displayText: "No" } }],
        },
      }),
    ).toEqual(text("¿Pudo entrar?", "Soporte", "▫️ Sí", "▫️ No"));
    const rows = [{ title: "100 megas", description: "$ 12.000" }, { title: "300 megas" }];
    expect(
      read({ listMessage: { title: "Planes", description: "Elija", sections: [{ title: "Hogar", rows }] } }),
    ).toEqual(text("Planes", "Elija", "Hogar", "▫️ 100 megas — $ 12.000", "▫️ 300 megas"));
  });

  it("are answered in words", () => {
    expect(read({ listResponseMessage: { title: "100 megas", description: "$ 12.000" } })).toEqual(
      text("100 megas", "$ 12.000"),
    );
    expect(read({ buttonsResponseMessage: { selectedButtonId: "si" } })).toEqual(text("si"));
  });
});

describe("An interactive message", () => {
  it("is its head, body and foot, its links, codes and offers", () => {
    const interactiveMessage = {
      header: { title: "Promo", imageMessage: file },
      body: { text: "50 % el primer mes" },
      footer: { text: "Hasta el viernes" },
      nativeFlowMessage: {
        buttons: [
          flow("cta_url", { display_text: "Ver", url: "https://promo.example" }),
          flow("cta_copy", { display_text: "Copiar", copy_code: "FIBRA50" }),
          flow("cta_call", { display_text: "Llamar", phone_number: "+54381" }),
          flow("quick_reply", { display_text: "Me interesa", id: "1" }),
          { name: "broken", buttonParamsJson: "{" },
        ],
        messageParamsJson: JSON.stringify({ limited_time_offer: { text: "Últimas horas", copy_code: "YA" } }),
      },
    };
    expect(read({ interactiveMessage })).toMatchObject({
      kind: "media",
      media: {
        kind: "image",
        caption: [
          "Promo",
          "50 % el primer mes",
          "Últimas horas",
          "📋 YA",
          "Hasta el viernes",
          "🔗 Ver: https://promo.example",
          "📋 Copiar: FIBRA50",
          "📞 Llamar: +54381",
          "▫️ Me interesa",
        ].join("\n"),
      },
    });
  });

  it("with a menu or a bill shows what is in it", () => {
    const sections = [{ title: "Hogar", rows: [{ title: "100 megas", description: "$ 12.000" }] }];
    const bill = {
      currency: "BRL",
      total_amount: { value: 12_550, offset: 100 },
      order: { items: [{ name: "Plan", quantity: 2 }] },
      payment_settings: [{ pix_static_code: { key: "pix@x.example" } }],
    };
    const buttons = [flow("single_select", { title: "Planes", sections }), flow("review_and_pay", bill)];
    expect(read({ interactiveMessage: { body: { text: "Hola" }, nativeFlowMessage: { buttons } } })).toEqual(
      text(
        "Hola",
        "▫️ Planes",
        "Hogar",
        "▫️ 100 megas — $ 12.000",
        "▫️ Plan × 2",
        "📋 pix@x.example",
        "💲 BRL 125.50",
      ),
    );
  });

  it("with cards shows each, and keeps the picture of each", () => {
    const card = (title: string) => ({
      header: { imageMessage: file },
      body: { text: title },
      nativeFlowMessage: {
        buttons: [flow("cta_url", { display_text: "Ver", url: `https://x.example/${title}` })],
      },
    });
    const carouselMessage = { cards: [card("uno"), card("dos")] };
    expect(read({ interactiveMessage: { body: { text: "Planes" }, carouselMessage } })).toMatchObject({
      kind: "media",
      media: {
        kind: "image",
        caption: "Planes\n1.\nuno\n🔗 Ver: https://x.example/uno\n2.\ndos\n🔗 Ver: https://x.example/dos",
      },
      more: [{ kind: "image", caption: null }],
    });
  });

  it("in the envelope of what is seen once is no secret", () => {
    const interactiveMessage = { body: { text: "Hola" } };
    expect(read({ viewOnceMessage: { message: { interactiveMessage } } })).toEqual(text("Hola"));
  });
});

describe("A form", () => {
  const filled = (paramsJson: string, body = "Sent") =>
    read({
      interactiveResponseMessage: {
        body: { text: body },
        nativeFlowResponseMessage: { name: "flow", paramsJson },
      },
    });

  it("is read field by field", () => {
    const params = {
      flow_token: "abc",
      nombre: "Marta Gómez",
      screen_0_DNI_1: 30_111_222,
      screen_1_Plan_0: "0_100_megas",
      acepta: true,
      horarios: ["mañana", "tarde"],
      direccion: { calle: "San Martín 100", piso: null },
      notas: "",
    };
    expect(filled(JSON.stringify(params))).toEqual(
      text(
        "nombre: Marta Gómez",
        "DNI: 30111222",
        "Plan: 100 megas",
        "acepta: ✓",
        "horarios: mañana, tarde",
        "calle: San Martín 100",
      ),
    );
  });

  it("keeps words of its own above", () => {
    expect(filled(JSON.stringify({ dni: "30111222" }), "Turno pedido")).toEqual(
      text("Turno pedido", "dni: 30111222"),
    );
  });

  it.each(["{", "null", "[]", '"x"', '{"a":{"b":{"c":{"d":{"e":{"f":{"g":"h"}}}}}}}'])(
    "that is broken (%s) is still a message",
    (paramsJson) => {
      expect(filled(paramsJson, "Enviado")?.kind).toBe("text");
    },
  );

  it("of a button is the button's name", () => {
    expect(filled('{"id":"1"}', "Quiero que me llamen")).toEqual(text("Quiero que me llamen"));
    expect(filled('{"id":"promo_1"}', "")).toEqual(text("promo_1"));
  });
});
