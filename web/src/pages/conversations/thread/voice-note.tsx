/** Audio player: voice notes with their waveform, and audio files. */
import { ActionIcon, Box, Button, Group, Text } from "@mantine/core";
import { Mic, Music, Pause, Play } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntryMedia } from "@contract/contract.ts";
import styles from "../conversations.module.css";
import { mediaPath } from "./media-path.ts";

const SPEEDS = [1, 1.5, 2];
const BARS = 40;
const FLAT = Array.from({ length: BARS }, () => 18);

/** Only one plays at a time. */
let playing: HTMLAudioElement | null = null;

export function VoiceNote({ entry, media }: { entry: number; media: EntryMedia }) {
  const { t } = useTranslation();
  const sound = useSound(media.seconds ?? 0);
  const isVoice = media.kind === "voice";
  const Kind = isVoice ? Mic : Music;
  return (
    <Box miw={250} maw={340} mb={2}>
      {/* Voice notes have no captions to offer. */}
      {/* eslint-disable-next-line jsx-a11y/media-has-caption */}
      <audio preload="none" src={mediaPath(entry)} {...sound.audio} />
      {!isVoice && (
        <Text fz="sm" fw={600} lineClamp={1}>
          {media.fileName ?? t("conversations.kind.audio")}
        </Text>
      )}
      <Group gap={8} wrap="nowrap">
        <ActionIcon
          variant="filled"
          radius="xl"
          size={40}
          onClick={sound.toggle}
          loading={sound.isWaiting}
          aria-label={t(sound.isPlaying ? "conversations.voice.pause" : "conversations.voice.play")}
        >
          {sound.isPlaying ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
        </ActionIcon>
        <Box pos="relative" flex={1} miw={0}>
          <Waves waves={media.waveform} done={sound.done} />
          <input
            className={styles["seek"]}
            type="range"
            min={0}
            max={1000}
            value={Math.round(sound.done * 1000)}
            onChange={(event) => sound.seek(Number(event.currentTarget.value) / 1000)}
            aria-label={t("conversations.voice.position")}
            aria-valuetext={clock(sound.at)}
          />
        </Box>
        {sound.isBegun ? (
          <Button
            size="compact-sm"
            variant="default"
            radius="xl"
            onClick={sound.faster}
            w={48}
            aria-label={t("conversations.voice.speed", { speed: sound.speed })}
          >
            {sound.speed}×
          </Button>
        ) : (
          <Kind size={18} aria-hidden style={{ flexShrink: 0 }} />
        )}
      </Group>
      <Text fz={11.5} c="dimmed" ml={48} role={sound.isBroken ? "alert" : undefined}>
        {sound.isBroken ? t("conversations.media.broken") : clock(sound.isBegun ? sound.at : sound.length)}
      </Text>
    </Box>
  );
}

function Waves({ waves, done }: { waves: number[] | null; done: number }) {
  const bars = waves && waves.length > 0 ? sampled(waves) : FLAT;
  return (
    <div className={styles["waves"]} aria-hidden>
      {bars.map((height, index) => (
        // The bars of one sound never change their places.
        // eslint-disable-next-line react/no-array-index-key
        <span key={index} data-done={index / BARS < done || undefined} style={{ height: `${height}%` }} />
      ))}
    </div>
  );
}

function sampled(waves: number[]): number[] {
  return Array.from({ length: BARS }, (_, index) =>
    Math.max(10, Math.min(100, waves[Math.floor((index * waves.length) / BARS)] ?? 0)),
  );
}

/** `told`: the length in seconds according to the sender, until the file itself is loaded. */
function useSound(told: number) {
  const element = useRef<HTMLAudioElement>(null);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(told);
  const [speed, setSpeed] = useState(1);
  const [state, setState] = useState<"idle" | "waiting" | "playing" | "paused" | "broken">("idle");
  const play = (): void => {
    const sound = element.current;
    if (!sound) return;
    if (playing !== sound) playing?.pause();
    playing = sound;
    sound.playbackRate = speed;
    setState("waiting");
    // A file that cannot be played says so by its own event.
    sound.play().catch(() => undefined);
  };
  return {
    at,
    length,
    speed,
    done: length > 0 ? Math.min(1, at / length) : 0,
    isPlaying: state === "playing",
    isWaiting: state === "waiting",
    isBroken: state === "broken",
    isBegun: state === "playing" || state === "paused",
    toggle: () => (state === "playing" ? element.current?.pause() : play()),
    faster: () => {
      const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1;
      setSpeed(next);
      if (element.current) element.current.playbackRate = next;
    },
    seek: (part: number) => {
      setAt(part * length);
      if (element.current && element.current.readyState > 0) element.current.currentTime = part * length;
    },
    audio: {
      ref: element,
      onTimeUpdate: () => setAt(element.current?.currentTime ?? 0),
      onLoadedMetadata: () => {
        const real = element.current?.duration ?? 0;
        if (Number.isFinite(real) && real > 0) setLength(real);
      },
      onPlaying: () => setState("playing"),
      onPause: () => setState("paused"),
      onEnded: () => {
        setState("idle");
        setAt(0);
      },
      onError: () => setState("broken"),
    },
  };
}

/** `0:07` */
function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
