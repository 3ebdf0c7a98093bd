import { describe, expect, it } from "vitest";
import { isAmong, isMissing, isOfWhatsApp, isSamePerson } from "./address.ts";
import { toLid, toPhone } from "../ids.ts";
import type { Address } from "../messages/inbound.ts";

const at = (lid: string | null, phone: string | null): Address => ({
  lid: lid === null ? null : toLid(lid),
  phone: phone === null ? null : toPhone(phone),
});
const ANA = "5493815551234";

describe("Two addresses", () => {
  it.each<[string, Address, Address, boolean]>([
    ["share a LID", at("1", null), at("1", ANA), true],
    ["share a phone", at(null, ANA), at("1", ANA), true],
    ["share a phone in two spellings", at(null, "543815551234"), at("1", ANA), true],
    ["have different LIDs: the phone changed hands", at("1", ANA), at("2", ANA), false],
    ["cannot be compared", at("1", null), at(null, ANA), false],
    ["are both empty", at(null, null), at(null, null), false],
  ])("that %s: one person %s", (_, one, other, same) => {
    expect(isSamePerson(one, other)).toBe(same);
    expect(isSamePerson(other, one)).toBe(same);
    expect(isAmong([{ address: other }], one)).toBe(same);
  });
});

describe("Somebody is missing from a group", () => {
  it.each<[string, Address, Address, boolean]>([
    ["who is in it", at("1", ANA), at("1", null), false],
    ["who is not", at("1", ANA), at("2", null), true],
    ["whom we know by phone, where phones are hidden: nobody can say", at(null, ANA), at("2", null), false],
    ["whom we know by phone, where phones are shown", at(null, ANA), at("2", "5491155550000"), true],
  ])("%s", (_, person, member, missing) => {
    expect(isMissing([{ address: member }], person)).toBe(missing);
  });
});

describe("A number of WhatsApp itself", () => {
  it.each([
    [{ lid: null, phone: toPhone("0") }, true],
    [{ lid: toLid("0"), phone: null }, true],
    [{ lid: null, phone: toPhone("13135550002") }, true],
    [{ lid: null, phone: toPhone("5493815550000") }, false],
    [{ lid: toLid("700000000000000"), phone: null }, false],
    [{ lid: null, phone: null }, false],
  ])("%j: %s", (address, expected) => {
    expect(isOfWhatsApp(address)).toBe(expected);
  });
});
