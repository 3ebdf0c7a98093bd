import { describe, expect, it } from "vitest";
import { isCommon } from "./password-rules.ts";

describe("A password that is tried first", () => {
  it.each([
    "1234567890",
    "0987654321",
    "012345678901",
    "aaaaaaaaaa",
    "1212121212",
    "abc1abc1abc1",
    "abcdefghijkl",
    "qwertyuiop",
    "poiuytrewq",
    "1q2w3e4r5t",
    "1qaz2wsx3edc",
    "contraseña1",
    "Contraseña2024!",
    "CONTRASENA123",
    "P4ssw0rd2026",
    "p@$$word1234",
    "clave123456",
    "claveclave",
    "Argentina2022",
    "bocajuniors10",
    "river-plate-1",
    "administrador",
    "***password***",
    "tequieromucho",
    "Relevo2026!!",
  ])("is refused: %s", (password) => {
    expect(isCommon(password)).toBe(true);
  });

  it.each([
    "correcto caballo",
    "una clave bien larga",
    "7391846205",
    "kP9x2mQ7vL",
    "mate amargo con facturas",
    "contraseña de mi abuela",
    "ñandúñandúrápido",
    "🦙🌵🧉🦙🌵🧉🦜⚡️🌊🏔️",
  ])("is another than %s", (password) => {
    expect(isCommon(password)).toBe(false);
  });
});
