import sharp from 'sharp'

/** Draws a picture of hills under a sky as JPEG. Equal names give equal pictures. */
export function drawLandscape(name: string): Promise<Buffer> {
  const hue = Array.from(name).reduce(
    (sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360,
    7,
  )
  return jpegOf(`<svg xmlns="http://www.w3.org/2000/svg" width="1800" height="1200" viewBox="0 0 120 80">
<rect width="120" height="80" fill="hsl(${hue} 32% 74%)"/><circle cx="88" cy="26" r="7" fill="hsl(45 80% 88%)"/>
<path d="M0 52 Q30 34 60 50 T120 44 V80 H0Z" fill="hsl(${hue} 22% 46%)"/><path d="M0 64 Q40 50 80 62 T120 58 V80 H0Z" fill="hsl(${hue} 26% 30%)"/></svg>`)
}

/** Draws a head and shoulders as JPEG. */
export function drawPortrait(): Promise<Buffer> {
  return jpegOf(`<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1100" viewBox="0 0 90 110">
<rect width="90" height="110" fill="#c9d5d8"/><path d="M8 110 Q10 76 45 74 T82 110Z" fill="#31505c"/><rect x="37" y="58" width="16" height="20" fill="#d9a98a"/>
<ellipse cx="45" cy="44" rx="17" ry="21" fill="#e6bb9d"/><path d="M27 46 Q24 18 46 18 T63 48 Q60 30 45 31 T27 46Z" fill="#54382a"/></svg>`)
}

/** Draws the logo of a newspaper as PNG: dark letters without a background. */
export function drawLogo(): Promise<Buffer> {
  return sharp(
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1160" height="150" viewBox="0 0 580 75">
<text x="290" y="58" text-anchor="middle" font-family="DejaVu Serif" font-weight="bold" font-size="62" textLength="570" fill="#14323f">Der Küstenbote</text></svg>`),
  )
    .png({palette: true})
    .toBuffer()
}

function jpegOf(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).jpeg({quality: 82}).toBuffer()
}
