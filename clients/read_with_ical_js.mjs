// Reads calendars with ical.js, the parser of Thunderbird: `node read_with_ical_js.mjs FILE ...`.
// Prints a list of sessions per file, in JSON.

import { readFileSync } from "node:fs";
import ICAL from "ical.js";

function writeMoment(time) {
  if (time.isDate || time.zone === ICAL.Timezone.localTimezone) {
    return `floating ${time.toString()}`;
  }
  return new Date(time.toUnixTime() * 1000).toISOString().replace(".000Z", "Z");
}

function readEvent(component) {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    start: writeMoment(event.startDate),
    end: writeMoment(event.endDate),
    status: component.getFirstPropertyValue("status"),
    summary: event.summary,
    location: event.location ?? "",
    description: event.description ?? "",
    sequence: event.sequence,
  };
}

const lists = process.argv.slice(2).map((name) => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(name, "utf-8")));
  return calendar.getAllSubcomponents("vevent").map(readEvent);
});
process.stdout.write(JSON.stringify(lists));
