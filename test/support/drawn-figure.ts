const WIDTH = 640;
const HEIGHT = 400;
const COLOURS = ["#3566b0", "#d9622b", "#2f8f5b", "#8a5cc2"];

/** A figure of ours in place of a paper's: the same for the same address. */
export function drawFigure(address: string): string {
  const seed = Buffer.from(address).reduce((sum, byte) => (sum * 31 + byte) % 9973, 7);
  const draw = [curves, bars, blocks][seed % 3] ?? curves;
  const size = `width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>
    <rect width="100%" height="100%" fill="#fff"/>${draw(seed)}</svg>`;
}

const AXES = `<path d="M70 40V340H600" fill="none" stroke="#9aa3b2" stroke-width="3"/>`;

function curves(seed: number): string {
  const paths = COLOURS.slice(0, 3).map((colour, index) => {
    const end = 70 + ((seed * (index + 3)) % 90) + index * 45;
    return `<path d="M70 ${320 - index * 8}C220 ${300 - index * 10} 260 ${end + 20} 590 ${end}"
      fill="none" stroke="${colour}" stroke-width="6" stroke-linecap="round"/>`;
  });
  return AXES + paths.join("");
}

function bars(seed: number): string {
  const rects = Array.from({ length: 9 }, (_, index) => {
    const height = 70 + ((seed * (index + 5)) % 190);
    const x = 95 + index * 55;
    return `<rect x="${x}" y="${340 - height}" width="38" height="${height}" rx="4"
      fill="${COLOURS[index % 3]}"/>`;
  });
  return AXES + rects.join("");
}

function blocks(seed: number): string {
  const boxes = Array.from({ length: 4 }, (_, index) => {
    const x = 40 + index * 148;
    const y = 120 + ((seed * (index + 2)) % 60);
    return `<rect x="${x}" y="${y}" width="112" height="90" rx="14" fill="${COLOURS[index]}22"
      stroke="${COLOURS[index]}" stroke-width="4"/>
      <path d="M${x + 26} ${y + 35}h60M${x + 26} ${y + 57}h38" stroke="${COLOURS[index]}"
      stroke-width="6" stroke-linecap="round"/>`;
  });
  const arrows = [152, 300, 448].map((x) => `<path d="M${x + 6} 200h24m-9-9 9 9-9 9"/>`).join("");
  return `${boxes.join("")}<g fill="none" stroke="#9aa3b2" stroke-width="4">${arrows}</g>`;
}
