/** QR code, dark on light in every theme, because cameras need it so. */
import { Center, Image, Skeleton } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";

interface QrProps {
  /** The encoded text. */
  text: string;
  /** Alternative text for screen readers. */
  alt: string;
  size?: number;
}

export function Qr({ text, alt, size = 240 }: QrProps) {
  const { data } = useQuery({
    queryKey: ["qr", text],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    // A new code takes the place of an old one without a gap.
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const { default: qrcode } = await import("qrcode");
      const svg = await qrcode.toString(text, { type: "svg", margin: 2, errorCorrectionLevel: "L" });
      return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
    },
  });
  return (
    <Center bg="white" p="xs" w={size + 20} style={{ borderRadius: "var(--mantine-radius-md)" }}>
      {data ? <Image src={data} w={size} h={size} alt={alt} /> : <Skeleton w={size} h={size} />}
    </Center>
  );
}
