/** Phone number variants: a mobile number of Argentina, Mexico or Brazil with and without its optional digit. */

/** By country: both spellings of a mobile number, and the digit that makes the difference. */
const OPTIONAL_DIGIT: readonly { readonly with: RegExp; readonly without: RegExp; readonly digit: string }[] =
  [
    { digit: "9", with: /^(54)9(\d{10})$/, without: /^(54)(\d{10})$/ },
    { digit: "1", with: /^(52)1(\d{10})$/, without: /^(52)(\d{10})$/ },
    { digit: "9", with: /^(55\d{2})9(\d{8})$/, without: /^(55\d{2})(\d{8})$/ },
  ];

/** The number itself, then every other spelling of it; all in digits only. */
export function phoneSpellings(typed: string): string[] {
  const phone = typed.replace(/\D/g, "");
  const spellings = [phone];
  for (const rule of OPTIONAL_DIGIT) {
    if (rule.with.test(phone)) spellings.push(phone.replace(rule.with, "$1$2"));
    if (rule.without.test(phone)) spellings.push(phone.replace(rule.without, `$1${rule.digit}$2`));
  }
  return spellings;
}
