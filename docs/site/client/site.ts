import { addCopyButtons } from "./copy.ts";
import { addSearch } from "./search.ts";

// The site works without this script; it only adds what a page alone cannot do.
unfoldMenu();
addCopyButtons();
addSearch();

/** Browsers that cannot show a folded menu beside the content get it unfolded. */
function unfoldMenu(): void {
  const menu = document.querySelector<HTMLDetailsElement>("details.menu");
  if (menu && !CSS.supports("selector(::details-content)"))
    menu.open = matchMedia("(min-width: 48.01rem)").matches;
}
