import { describe, expect, it } from "vitest";
import { Mailbox } from "./mailbox.ts";
import { element } from "../protocol/stanza.ts";

const message = (id: string, from: string, participant?: string) =>
  element("message", { id, from, participant });

describe("A mailbox", () => {
  it("keeps everything in order until it is confirmed", () => {
    const mailbox = new Mailbox();
    for (const id of ["a", "b", "c"]) mailbox.put(message(id, "1:2@lid"));
    expect(mailbox.confirm({ tag: "message", id: "b", from: "1@lid" })).toBe(true);
    expect(mailbox.waiting().map(({ attrs }) => attrs["id"])).toEqual(["a", "c"]);
    expect(mailbox.confirm({ tag: "message", id: "b", from: "1@lid" })).toBe(false);
  });

  it("tells messages of different people with the same id apart", () => {
    const mailbox = new Mailbox();
    mailbox.put(message("a", "9@g.us", "1@lid"));
    mailbox.put(message("a", "9@g.us", "2:3@lid"));
    mailbox.confirm({ tag: "message", id: "a", from: "9@g.us", participant: "2@lid" });
    expect(mailbox.waiting().map(({ attrs }) => attrs["participant"])).toEqual(["1@lid"]);
  });

  it("tells what kind of thing is confirmed", () => {
    const mailbox = new Mailbox();
    mailbox.put(message("a", "1@lid"));
    mailbox.put(element("receipt", { id: "a", from: "1@lid", type: "read" }));
    mailbox.put(element("receipt", { id: "a", from: "1@lid" }));
    mailbox.confirm({ tag: "receipt", id: "a", from: "1@lid" });
    expect(mailbox.waiting().map(({ tag, attrs }) => [tag, attrs["type"]])).toEqual([
      ["message", undefined],
      ["receipt", "read"],
    ]);
  });

  it("takes a confirmation that names nobody for the oldest", () => {
    const mailbox = new Mailbox();
    mailbox.put(message("a", "1:2@lid"));
    mailbox.put(message("a", "1:2@lid"));
    mailbox.confirm({ tag: "message", id: "a" });
    expect(mailbox.size).toBe(1);
  });
});
