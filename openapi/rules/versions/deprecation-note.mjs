const form =
  /^Deprecated since (\d+\.\d+\.\d+), removed in (\d+)\.0\.0, at the earliest on (\d{4}-\d{2}-\d{2})\. [A-Z][^.]*\./;

/** How long an old form works beside the new one, days. */
const days = 180;

/**
 * Says what is wrong with the note of a deprecated operation, parameter, field or schema. Versions are those of
 * `info.x-versions`, each with its date.
 */
export default function deprecationNote(target, _options, { documentInventory }) {
  const [, since, removed, earliest] = form.exec(target.description ?? "") ?? [];
  if (!since) {
    return [
      {
        message:
          "Begin the description with: Deprecated since 1.1.0, removed in 2.0.0, at the earliest on 2027-06-01. Use … instead.",
      },
    ];
  }
  const date = documentInventory.resolved.info?.["x-versions"]?.[since];
  if (!date) return [{ message: `${since} is not a version in info.x-versions: add it with its date.` }];
  if (Number(removed) <= Number(since.split(".")[0]))
    return [{ message: `${removed}.0.0 is not a later major version than ${since}: name a later one.` }];
  const first = new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
  if (earliest >= first) return [];
  return [{ message: `${earliest} is less than ${days} days after ${date}: name ${first} or a later day.` }];
}
