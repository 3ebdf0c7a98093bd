/**
 * Sentiment analysis with a weighted lexicon: mood, urgency and the wish for a person. No model, no network,
 * the same result every time.
 */
import { foldText } from "../text/fold.ts";
import {
  deniers,
  linkingWords,
  loneRequests,
  moodLexicon,
  personRequests,
  type MoodEntry,
} from "./mood-lexicon.ts";
import { meantClauses } from "./mood-exceptions.ts";
import {
  beginningWith,
  compileList,
  compilePhrase,
  isMadeOf,
  lengthAt,
  tokensOf,
  type Phrase,
} from "../text/phrases.ts";

export type Mood = "angry" | "neutral" | "happy";

/** Result of the sentiment analysis. */
export interface Sense {
  mood: Mood;
  /** Goes first in the queue: said so, in danger, waiting for days, threatening, or here for the third time this week. */
  urgent: boolean;
  /** Asked for a human being in so many words. */
  asksForPerson: boolean;
  /** What led to this, by the names of the lexicon; for people who wonder why. */
  signals: string[];
}

/** Input of the sentiment analysis. */
export interface Heard {
  /** What the client said, as one burst. */
  texts: readonly string[];
  /** How many other tickets they had in the last seven days. */
  recentTickets: number;
}

/**
 * Only this much of a longer text is analysed, in UTF-16 units: a mood shows early, and nobody else should
 * wait.
 */
const HEARD = 3000;
const ANGRY = -3;
const HAPPY = 2;
/** With this many tickets in the last seven days before this one, this is the third. */
const RECENT_TICKETS = 2;
/** A "no" further away than this means something else. */
const DENIAL_REACH = 5;

/** Each phrase of the lexicon with its entry. */
const lexicon = moodLexicon.flatMap((entry) =>
  compileList(entry.phrases).map((phrase) => ({ entry, phrase })),
);
const lexiconFor = beginningWith(lexicon.map(({ phrase }) => phrase));
const requests = compileList(personRequests);
const requestsFor = beginningWith(requests);
const lone = {
  core: compileList(loneRequests),
  filler: [compilePhrase("hola/quiero/necesito/con/por/favor/si/porfa")],
};

/** Analyses one burst of messages of one client. */
export function senseMood({ texts: said, recentTickets }: Heard): Sense {
  const texts = said.map((text) => text.slice(0, HEARD));
  const clauses = texts.flatMap((text) => meantClauses(text, isDenied));
  const heard = new Set(clauses.flatMap(heardIn));
  const found = moodLexicon.filter((entry) => heard.has(entry));
  const shouting = [...new Set(texts.flatMap(shouts))];
  const repeats = recentTickets >= RECENT_TICKETS;
  const person = texts.some(isLoneRequest) || clauses.some(isRequest);
  const bad = sumOf(found, (weight) => weight < 0);
  // Who always writes in capitals is not angry; who complains in capitals is angrier.
  const worse = bad < 0 ? -shouting.length : 0;
  const good = sumOf(found, (weight) => weight > 0);
  return {
    mood: bad + worse <= ANGRY ? "angry" : good >= HAPPY && bad === 0 ? "happy" : "neutral",
    urgent: repeats || found.some((entry) => entry.urgent),
    asksForPerson: person,
    signals: [
      ...found.map((entry) => entry.signal),
      ...shouting,
      ...(repeats ? ["third-this-week"] : []),
      ...(person ? ["asks-for-person"] : []),
    ],
  };
}

/** Whether somebody asks for a human being ("quiero hablar con una persona"), and not for the opposite. */
export function asksForPerson(said: string): boolean {
  const text = said.slice(0, HEARD);
  return isLoneRequest(text) || meantClauses(text, isDenied).some(isRequest);
}

const isLoneRequest = (text: string): boolean => isMadeOf(tokensOf(text), lone);

const isRequest = (clause: readonly string[]): boolean =>
  clause.some((word, start) =>
    requestsFor(word).some((index) => says(clause, start, { phrase: requests[index] ?? null })),
  );

function heardIn(clause: readonly string[]): MoodEntry[] {
  return clause.flatMap((word, start) =>
    lexiconFor(word).flatMap((index) => {
      const one = lexicon[index];
      return one && says(clause, start, { phrase: one.phrase, ...one.entry }) ? [one.entry] : [];
    }),
  );
}

interface Saying {
  phrase: Phrase;
  evenDenied?: boolean;
}

function says(clause: readonly string[], start: number, { phrase, evenDenied = false }: Saying): boolean {
  return lengthAt(clause, start, phrase) > 0 && (evenDenied || !isDenied(clause, start));
}

/** "no es nada urgente": a "no" before the phrase, with nothing between them that has a meaning of its own. */
function isDenied(clause: readonly string[], start: number): boolean {
  for (let i = start - 1; i >= Math.max(0, start - DENIAL_REACH); i--) {
    const word = clause[i] ?? "";
    // "nada urgente", but not "no hacen nada, ladrones".
    if (deniers.has(word) || (word === "nada" && i === 0)) return true;
    if (!linkingWords.has(word)) return false;
  }
  return false;
}

function sumOf(entries: readonly MoodEntry[], counts: (weight: number) => boolean): number {
  return entries.reduce((sum, { weight }) => (counts(weight) ? sum + weight : sum), 0);
}

function shouts(text: string): string[] {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  const signals: string[] = [];
  if (letters.length >= 12 && capitals.length > letters.length * 0.7) signals.push("capitals");
  if (/[!?]{2}/u.test(foldText(text))) signals.push("exclamation");
  return signals;
}
