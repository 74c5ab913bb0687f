import MiniSearch from "minisearch";
import { type SearchEntry, searchOptions } from "../../docs/site/search-options.ts";
import { errorCodes } from "../../generated/errors.ts";
import { operations } from "../../generated/operations.ts";
import { operationOf, readContract } from "../contract.ts";
import { readAssumptions } from "./assumptions.ts";
import { sectionsOf } from "./markdown.ts";
import { referencePath } from "./reference.ts";

type Found = Omit<SearchEntry, "id">;

/** The search index of the site, as JSON. */
export async function buildSearchIndex(
  guides: { title: string; path: string; markdown: string }[],
): Promise<string> {
  const entries = [
    ...guides.flatMap(guideEntries),
    ...(await referenceEntries()),
    ...errorEntries(),
    ...(await assumptionEntries()),
  ];
  const index = new MiniSearch<SearchEntry>(searchOptions);
  index.addAll(entries.map((entry, id) => ({ id, ...entry })));
  return JSON.stringify(index);
}

/** One entry for each section, so that a result links to that section. */
const guideEntries = ({
  title,
  path,
  markdown,
}: {
  title: string;
  path: string;
  markdown: string;
}): Found[] =>
  sectionsOf(markdown).map((section) => ({
    title: section.heading,
    page: title,
    url: section.id ? `${path}#${section.id}` : path,
    text: section.text,
  }));

/** One entry for every operation and every webhook, which links to the reference. */
async function referenceEntries(): Promise<Found[]> {
  const contract = await readContract();
  const page = "API reference";
  const webhooks = Object.values(contract.webhooks).map(({ post }) => post);
  return [
    ...operations.map((entry) => {
      const { operationId, method, path, tag } = entry;
      const { summary, description } = operationOf(contract, entry);
      const text = `${method} ${path} ${operationId} ${description}`;
      return { title: summary, page, url: referencePath(tag, operationId), text };
    }),
    ...webhooks.map(({ operationId, summary, description }) => ({
      title: summary,
      page,
      url: referencePath("webhooks", operationId),
      text: `webhook ${operationId} ${description}`,
    })),
  ];
}

async function assumptionEntries(): Promise<Found[]> {
  return (await readAssumptions()).map(({ name, assumed, places }) => ({
    title: assumed,
    page: "What is assumed",
    url: "assumptions/",
    text: [name, ...places].join(" "),
  }));
}

const errorEntries = (): Found[] =>
  errorCodes.map(({ code, name, meaning, action }) => ({
    title: `${code} ${name}`,
    page: "Errors",
    url: "errors/#every-code",
    text: `${meaning} ${action}`,
  }));
