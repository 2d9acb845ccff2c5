// How well texts of a page can be read on their grounds. Runs inside the page, so it is one function with all that it needs.

/** The worst contrast (1 to 21) among the texts of elements, and where it is. */
export function worstContrast(selector) {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

  /** Red, green, blue and how opaque, each up to 255, of a colour in any notation. */
  function painted(colour) {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  }
  function luminance(colour) {
    const [red, green, blue] = colour.map(each => {
      const part = each / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
  const over = ([red, green, blue, opaque], ground) =>
    [red, green, blue].map((each, at) => (each * opaque + ground[at] * (255 - opaque)) / 255);
  const isDrawn = element => element.namespaceURI.endsWith('svg');
  const theme = getComputedStyle(document.body).getPropertyValue('--vscode-editor-background');

  /** A text in a picture stands on the shape beside it. */
  function groundOf(element) {
    if (element === null) return painted(theme).slice(0, 3);
    const shape = isDrawn(element) ? element.parentElement.querySelector(':scope > rect, :scope > path') : null;
    const paint = shape === null ? getComputedStyle(element).backgroundColor : getComputedStyle(shape).fill;
    const colour = paint === 'none' ? [0, 0, 0, 0] : painted(paint);
    return colour[3] === 255 ? colour.slice(0, 3) : over(colour, groundOf(element.parentElement));
  }

  let worst = { contrast: 21, text: '' };
  for (const element of document.querySelectorAll(selector)) {
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE);
    if (own.every(({ textContent }) => textContent.trim() === '')) continue;
    const { color, fill } = getComputedStyle(element);
    const ground = groundOf(element);
    const ink = over(painted(isDrawn(element) ? fill : color), ground);
    const [light, dark] = [luminance(ink), luminance(ground)].sort((a, b) => b - a);
    const contrast = (light + 0.05) / (dark + 0.05);
    const text = `${element.textContent.slice(0, 40)} (${ink.map(Math.round)} on ${ground.map(Math.round)})`;
    if (contrast < worst.contrast) worst = { contrast, text };
  }
  return worst;
}
