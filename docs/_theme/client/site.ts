import { addCopyButtons } from "./copy.ts";
import { addSearch } from "./search.ts";

// The site works without this script; it only adds what a page alone cannot do.
addCopyButtons();
addSearch();
