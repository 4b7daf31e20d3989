#!/usr/bin/env python3
"""Asks the directory over HTTP as a service of its own: whom somebody means, and what has changed since it last asked.

    directory.py --issuer https://id.example --api https://directory.example --client partner --secret-file secret \
        resolve Cuenca wikidata:Q739 org_01F7Z3JQ8W00000000000000A1
    directory.py …  changed organizations --since 2026-03-04T15:16:17Z --marker organizations.since

The first prints one line for each question: how many are meant, and their ids and names. The second prints each changed
record as a line of JSON and keeps in the marker from when to ask next; run it again, and --since is no longer needed.

Needs Python 3.9 and nothing else. What comes twice is the same. Ends with status 1 and a sentence if it is refused.
"""
import argparse
import base64
import datetime
import json
import os
import pathlib
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

SCOPE = "directory:read"
PATIENCE = 30
ATTEMPTS = 6
# A token is not used in its last seconds; changes are asked for from a minute before, since they arrive out of order.
MARGIN = 30
OVERLAP = datetime.timedelta(minutes=1)
ID = re.compile(r"org_[0-7][0-9A-HJKMNP-TV-Z]{25}")
IDENTIFIER = re.compile(r"([a-z][a-z0-9-]*):(\S+)")


class Tokens:
    """Of the client-credentials grant (RFC 6749, 4.4), from the endpoint that the issuer names; one is used until it ends."""

    def __init__(self, issuer, client, secret):
        self.issuer = issuer
        self.credentials = ":".join(urllib.parse.quote(each, safe="") for each in (client, secret))
        self.token = None
        self.until = 0

    def current(self):
        if time.monotonic() >= self.until:
            found = self.ask()
            self.token = found["access_token"]
            self.until = time.monotonic() + found.get("expires_in", 60) - MARGIN
        return self.token

    def forget(self):
        self.until = 0

    def ask(self):
        with urllib.request.urlopen(self.issuer + "/.well-known/openid-configuration", timeout=PATIENCE) as answer:
            described = json.load(answer)
        if described["issuer"] != self.issuer:
            raise ValueError(f"{self.issuer} calls itself {described['issuer']}")
        request = urllib.request.Request(
            described["token_endpoint"],
            urllib.parse.urlencode({"grant_type": "client_credentials", "scope": SCOPE}).encode(),
            {"Authorization": "Basic " + base64.b64encode(self.credentials.encode()).decode()},
        )
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return json.load(answer)


class Directory:
    def __init__(self, api, tokens):
        self.api = api.rstrip("/")
        self.tokens = tokens

    def resolve(self, questions):
        """Whom each of at most 500 questions means: an id, scheme:value, or a name; in the order they were asked."""
        ids = [each for each in questions if ID.fullmatch(each)]
        identifiers = [each for each in questions if each not in ids and IDENTIFIER.fullmatch(each)]
        names = [each for each in questions if each not in ids and each not in identifiers]
        asked = {
            "ids": ids,
            "names": names,
            "identifiers": [dict(zip(("scheme", "value"), IDENTIFIER.fullmatch(each).groups())) for each in identifiers],
        }
        answer, _ = self.ask("/organizations:resolve", asked)
        matches = dict(zip(ids + names + identifiers, (each["matches"] for each in answer["answers"])))
        return [(each, matches[each]) for each in questions]

    def changed(self, records, since):
        """What has changed since an instant, each once, as it stands now; erased ones by their id alone."""
        path = f"/{records}:changed?" + urllib.parse.urlencode({"since": since, "size": 500})
        while path:
            page, links = self.ask(path)
            yield from page["items"]
            following = re.search(r'<([^>]+)>\s*;\s*rel="?next"?', links or "")
            path = following and relative(following.group(1))

    def ask(self, path, body=None):
        """As clients should: a token that is refused is asked for once more, and who is told to come back later does so."""
        renewed = False
        for attempt in range(1, ATTEMPTS + 1):
            headers = {"Authorization": "Bearer " + self.tokens.current(), "Accept": "application/json"}
            data = None
            if body is not None:
                headers["Content-Type"] = "application/json"
                data = json.dumps(body).encode()
            try:
                with urllib.request.urlopen(urllib.request.Request(self.api + path, data, headers), timeout=PATIENCE) as answer:
                    return json.load(answer), answer.headers.get("Link")
            except urllib.error.HTTPError as refusal:
                if refusal.code == 401 and not renewed:
                    renewed = True
                    self.tokens.forget()
                elif refusal.code in (429, 503) and attempt < ATTEMPTS:
                    time.sleep(min(float(refusal.headers.get("Retry-After", attempt)), PATIENCE))
                else:
                    raise
        raise TimeoutError(f"{path}: the directory was busy {ATTEMPTS} times")


def relative(link):
    parts = urllib.parse.urlsplit(link)
    return parts.path + "?" + parts.query


def print_resolved(directory, options):
    for question, matches in directory.resolve(options.question):
        print(question, len(matches), *(f"{each['id']} {each.get('name', '')}" for each in matches), sep="\t")


def print_changed(directory, options):
    marker = pathlib.Path(options.marker) if options.marker else None
    since = marker.read_text().strip() if marker and marker.exists() else options.since
    if not since:
        raise ValueError("there is no marker yet: say --since")
    asked = datetime.datetime.now(datetime.timezone.utc)
    for record in directory.changed(options.records, since):
        print(json.dumps(record, ensure_ascii=False))
    if marker:
        # Only when all was printed: whoever is broken off before asks for the same again.
        sys.stdout.flush()
        anew = marker.with_name(marker.name + ".new")
        anew.write_text((asked - OVERLAP).strftime("%Y-%m-%dT%H:%M:%SZ") + "\n")
        os.replace(anew, marker)


def reason(refusal):
    """A problem's own words (RFC 9457), or an issuer's (RFC 6749, 5.2), or the status."""
    try:
        said = json.load(refusal)
    except ValueError:
        said = {}
    words = [said.get(each) for each in ("title", "detail", "error", "error_description")]
    places = [" ".join(map(str, each.values())) for each in said.get("errors", [])]
    return f"{refusal.code} {': '.join(each for each in words + places if each) or refusal.reason} ({refusal.url})"


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--issuer", required=True, help="of tokens, as the operator names it")
    options.add_argument("--api", required=True, help="the directory's address")
    options.add_argument("--client", required=True)
    options.add_argument("--secret-file", required=True, type=pathlib.Path)
    questions = options.add_subparsers(required=True)
    resolve = questions.add_parser("resolve")
    resolve.add_argument("question", nargs="+", help="an id, scheme:value, or a name")
    resolve.set_defaults(do=print_resolved)
    changed = questions.add_parser("changed")
    changed.add_argument("records", choices=("organizations", "people", "posts", "mandates", "memberships", "applications"))
    changed.add_argument("--since", help="an instant, such as 2026-03-04T15:16:17Z")
    changed.add_argument("--marker", help="the file that keeps from when to ask next")
    changed.set_defaults(do=print_changed)
    given = options.parse_args()
    try:
        tokens = Tokens(given.issuer, given.client, given.secret_file.read_text().strip())
        given.do(Directory(given.api, tokens), given)
    except urllib.error.HTTPError as refusal:
        sys.exit(reason(refusal))
    except (OSError, ValueError) as failure:
        sys.exit(str(failure))


if __name__ == "__main__":
    main()
