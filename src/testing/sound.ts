/** WAV tone generator: a sound that every browser plays. */
const RATE = 8000;
const HEADER = 44;

/** A tone of this many seconds: mono, 16 bits, 8 kHz. */
export function tone(seconds: number): Buffer {
  const samples = RATE * seconds;
  const sound = Buffer.alloc(HEADER + samples * 2);
  sound.write("RIFF", 0);
  sound.writeUInt32LE(sound.length - 8, 4);
  sound.write("WAVEfmt ", 8);
  sound.writeUInt32LE(16, 16);
  sound.writeUInt16LE(1, 20);
  sound.writeUInt16LE(1, 22);
  sound.writeUInt32LE(RATE, 24);
  sound.writeUInt32LE(RATE * 2, 28);
  sound.writeUInt16LE(2, 32);
  sound.writeUInt16LE(16, 34);
  sound.write("data", 36);
  sound.writeUInt32LE(samples * 2, 40);
  for (let n = 0; n < samples; n += 1) sound.writeInt16LE(Math.round(8000 * Math.sin(n / 5)), HEADER + n * 2);
  return sound;
}
