/** Pictures in blocks. */

import { el } from "./dom.js";

/** Pictures from elsewhere are not fetched: nothing leaves this machine. Their words stand for them. */
export function picture(given, size) {
  const address = given.image_url ?? "";
  if (address.startsWith("/page/")) return el("img", { class: `picture ${size}`, src: address, alt: given.alt_text });
  return el("span", { class: `picture told ${size}`, role: "img", "aria-label": given.alt_text, title: address }, `🖼 ${given.alt_text}`);
}
