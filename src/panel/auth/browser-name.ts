/** Browser name from the User-Agent, in two words. */

/** In this order: most of them also claim to be one of those below. */
const browsers: [RegExp, string][] = [
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Chrome|CriOS|Chromium)\//, "Chrome"],
  [/\bVersion\/.*\bSafari\//, "Safari"],
];

const systems: [RegExp, string][] = [
  [/\b(iPhone|iPod)\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b|\bMacintosh\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
];

/** "Firefox · Windows"; null when nothing of it is known. */
export function browserName(userAgent: string | undefined): string | null {
  const text = userAgent?.slice(0, 500) ?? "";
  const found = [browsers, systems].flatMap((names) => names.find(([mark]) => mark.test(text))?.[1] ?? []);
  return found.length > 0 ? found.join(" · ") : null;
}
