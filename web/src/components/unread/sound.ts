/** Short sound for what is unread: off until the user switches it on in this browser; made by Web Audio, without a file. */
import { useLocalStorage } from "@mantine/hooks";

/** Two notes, one after the other, in Hz. */
const NOTES = [660, 880];
const NOTE_S = 0.12;
const LOUDNESS = 0.12;
/** By which the tabs of one browser know that another one made the sound. */
const LAST = "relevo-sound-last";

/** Whether the user wants the sound in this browser, and a function that changes it. */
export const useSoundWish = (user: string) =>
  useLocalStorage({ key: `relevo-sound-${user}`, defaultValue: false, getInitialValueInEffect: false });

let context: AudioContext | null = null;

/** Plays the sound. A browser in which nobody pressed anything since the page was loaded stays silent. */
export async function playSound(): Promise<void> {
  context ??= new AudioContext();
  if (context.state !== "running") await context.resume();
  const begin = context.currentTime;
  for (const [nth, frequency] of NOTES.entries()) {
    const note = new OscillatorNode(context, { frequency });
    const volume = new GainNode(context, { gain: 0 });
    const at = begin + nth * NOTE_S;
    volume.gain.setValueAtTime(LOUDNESS, at);
    // Without the slope it would crackle.
    volume.gain.exponentialRampToValueAtTime(0.001, at + NOTE_S);
    note.connect(volume).connect(context.destination);
    note.start(at);
    note.stop(at + NOTE_S);
  }
}

/** Plays the sound for these words, unless another tab of this browser did. */
export function playOnce(words: number): void {
  if (Number(localStorage.getItem(LAST) ?? 0) >= words) return;
  localStorage.setItem(LAST, String(words));
  void playSound();
}
