/** A picture for somebody to send: a router whose light is red. */
import sharp from "sharp";

const ROUTER = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400">
  <rect width="640" height="400" fill="#cfd8dc"/>
  <rect x="150" y="40" width="14" height="160" rx="7" fill="#37474f"/>
  <rect x="476" y="40" width="14" height="160" rx="7" fill="#37474f"/>
  <rect x="90" y="180" width="460" height="130" rx="22" fill="#263238"/>
  <circle cx="170" cy="245" r="14" fill="#66bb6a"/>
  <circle cx="240" cy="245" r="14" fill="#66bb6a"/>
  <circle cx="310" cy="245" r="34" fill="#ef5350" opacity="0.35"/>
  <circle cx="310" cy="245" r="16" fill="#ff1744"/>
</svg>`;

/** JPEG. */
export function takePhoto(): Promise<Buffer> {
  return sharp(Buffer.from(ROUTER)).jpeg({ quality: 85 }).toBuffer();
}
