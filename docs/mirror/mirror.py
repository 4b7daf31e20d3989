#!/usr/bin/env python3
"""Mirrors one of Cabildo's state topics into an SQLite file and proves that the copy is equal.

    CABILDO_TOKEN=… mirror.py --bootstrap 127.0.0.1:9092 --service directory --aggregate organization \
        --api http://127.0.0.1:8081 --file organizations.sqlite

Where Kafka asks for a user, --properties names a file of librdkafka's settings, as kcat -F takes it.

Needs Python 3.9 and confluent-kafka (Debian: python3-confluent-kafka). Run it again to catch up: it goes on where it
ended, or with --anew at the first record, as when topics were made anew. Ends with status 0 and "equal: …", or with status 1 and what differs.
"""
import argparse
import hashlib
import json
import os
import sqlite3
import sys
import time
import urllib.request

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaException, TopicPartition


class Copy:
    """The file: the last value of each id as it came, and how far each partition was read; both in one transaction."""

    def __init__(self, file, topic):
        self.db = sqlite3.connect(file, isolation_level=None)
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("CREATE TABLE IF NOT EXISTS copies (id TEXT PRIMARY KEY, version INTEGER, value BLOB)")
        self.db.execute("CREATE TABLE IF NOT EXISTS positions (partition INTEGER PRIMARY KEY, next INTEGER)")

        self.db.execute("CREATE TABLE IF NOT EXISTS topic (name TEXT PRIMARY KEY)")
        self.db.execute("INSERT INTO topic SELECT ? WHERE NOT EXISTS (SELECT 1 FROM topic)", (topic,))
        of = self.db.execute("SELECT name FROM topic").fetchone()[0]
        if of != topic:
            raise ValueError(f"{file} is a copy of {of}; take another file for {topic}")

    def position(self, partition):
        found = self.db.execute("SELECT next FROM positions WHERE partition = ?", (partition,)).fetchone()
        return found[0] if found else OFFSET_BEGINNING

    def forget_positions(self):
        self.db.execute("DELETE FROM positions")

    def apply(self, messages):
        self.db.execute("BEGIN")
        for each in messages:
            headers = dict(each.headers() or [])
            # A record may come twice, and an erased one must not come back: only a higher version counts.
            self.db.execute(
                "INSERT INTO copies VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE "
                "SET version = excluded.version, value = excluded.value WHERE excluded.version > copies.version",
                (each.key().decode(), int(headers["ce_sequence"]), each.value()),
            )
            self.db.execute(
                "INSERT INTO positions VALUES (?, ?) ON CONFLICT (partition) DO UPDATE SET next = excluded.next",
                (each.partition(), each.offset() + 1),
            )
        self.db.execute("COMMIT")

    def lines(self):
        """What the service sums up as well: id, version and sum of the value, in the order of the ids."""
        rows = self.db.execute("SELECT id, version, value FROM copies WHERE value IS NOT NULL ORDER BY id")
        for id, version, value in rows:
            yield id, version, hashlib.sha256(value).hexdigest()


def bucket_of(id):
    return hashlib.sha256(id.encode()).digest()[0]


def sums(lines):
    counts, digests = [0] * 256, [hashlib.sha256() for _ in range(256)]
    for id, version, sum in lines:
        counts[bucket_of(id)] += 1
        digests[bucket_of(id)].update(f"{id}:{version}:{sum}\n".encode())
    return [(counts[each], digests[each].hexdigest()) for each in range(256)]


def catch_up(consumer, partitions, copy):
    """Reads to where the topic ends at the beginning of this call."""
    ends = {each.partition: consumer.get_watermark_offsets(each, timeout=10)[1] for each in partitions}
    behind = {partition for partition, end in ends.items() if end > 0}
    quiet_since = time.monotonic()
    while behind:
        messages = [each for each in consumer.consume(500, timeout=0.5) if each.error() is None]
        if messages:
            copy.apply(messages)
            quiet_since = time.monotonic()
        for at in consumer.position([TopicPartition(each.topic, each.partition) for each in partitions]):
            if at.offset >= ends[at.partition]:
                behind.discard(at.partition)
        # What is left before the end may be nothing but marks of transactions, which are no records.
        if time.monotonic() - quiet_since > 3:
            return


def ask(api, path):
    request = urllib.request.Request(api + path, headers={"Authorization": "Bearer " + os.environ["CABILDO_TOKEN"]})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.load(answer)


def differences(api, aggregate, copy):
    """Ids whose copy is not what the service has published."""
    theirs = ask(api, f"/checksums/{aggregate}")["buckets"]
    ours = sums(copy.lines())
    differing = []
    for bucket in [each for each in range(256) if ours[each] != (theirs[each]["count"], theirs[each]["sum"])]:
        there = {(line["id"], line["version"], line["sum"]) for line in ask(api, f"/checksums/{aggregate}/{bucket}")["items"]}
        here = {line for line in copy.lines() if bucket_of(line[0]) == bucket}
        differing += sorted({line[0] for line in there ^ here})
    return differing


def settings(file):
    """What is in a file of lines name=value."""
    with open(file, encoding="utf-8") as lines:
        stripped = [line.strip() for line in lines]
    return dict(line.split("=", 1) for line in stripped if line and not line.startswith("#"))


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--bootstrap", required=True)
    options.add_argument("--properties", help="file of librdkafka's settings, such as user and password")
    options.add_argument("--service", default="directory")
    options.add_argument("--aggregate", default="organization")
    options.add_argument("--api", required=True)
    options.add_argument("--file", required=True)
    options.add_argument("--rounds", type=int, default=10, help="times to catch up and compare while others write")
    options.add_argument("--anew", action="store_true", help="read from the first record; what is known already stays")
    chosen = options.parse_args()

    topic = f"cabildo.{chosen.service}.{chosen.aggregate}.state.v1"
    copy = Copy(chosen.file, topic)
    if chosen.anew:
        copy.forget_positions()
    # No group: the positions are in the file, beside what was made of them.
    consumer = Consumer(
        {
            **(settings(chosen.properties) if chosen.properties else {}),
            "bootstrap.servers": chosen.bootstrap,
            "group.id": "partner.mirror",
            "enable.auto.commit": False,
            "isolation.level": "read_committed",
            "auto.offset.reset": "earliest",
        }
    )
    known = consumer.list_topics(topic, timeout=10).topics[topic].partitions
    partitions = [TopicPartition(topic, each, copy.position(each)) for each in known]
    consumer.assign(partitions)

    differing = []
    for _ in range(chosen.rounds):
        catch_up(consumer, partitions, copy)
        differing = differences(chosen.api, chosen.aggregate, copy)
        if not differing:
            print(f"equal: {sum(1 for _ in copy.lines())} {chosen.aggregate} records in 256 buckets")
            return 0
        time.sleep(1)
    print(f"different: {len(differing)}, such as {differing[:10]}; were topics made anew? then --anew")
    return 1


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyError as missing:
        sys.exit(f"mirror.py: {missing} is missing: is CABILDO_TOKEN set, and is there such a topic?")
    except (OSError, KafkaException, ValueError) as failure:
        sys.exit(f"mirror.py: {failure}")
