/** The page at `/studio/` while a Studio is being made, or when that failed. It reloads itself. */
export function waitingPage(state: 'making' | 'failed'): string {
  const [german, english] = texts[state]
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="refresh" content="1">
<title>Studio</title>
<style>
html { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { display: grid; place-content: center; min-height: 90vh; margin: 0; text-align: center }
</style>
</head>
<body>
<p>${german}</p>
<p lang="en">${english}</p>
</body>
</html>
`
}

const texts = {
  making: ['Das Studio wird gebaut …', 'The Studio is being built …'],
  failed: [
    'Das Studio konnte nicht gebaut werden. Warum, steht im Terminal.',
    'The Studio could not be built. The terminal has the reason.',
  ],
} as const
