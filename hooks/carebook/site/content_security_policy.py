"""A whole page to the same page with a policy that lets nothing run, load or leave that is not its own.

The scripts that Material writes into pages are allowed by their hashes, so no other script can be: not one that
an author pasted, nor one that somebody smuggled into a text. `'self'` holds for `file://` too. Policies:
https://www.w3.org/TR/CSP3/.
"""

import re
from base64 import b64encode
from hashlib import sha256

_SCRIPT = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_CHARSET = '<meta charset="utf-8">'
_POLICY = (
    "default-src 'none'",
    "script-src 'self' {hashes}",
    "style-src 'self'",
    "img-src 'self' data:",  # the icons in Material's styles
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
)


def with_policy(html: str, content: str) -> str:
    """Return a whole page with its policy, before anything that the policy is about.

    `content` is the part that authors have written: no script in it runs.
    """
    frame = html.replace(content, "") if content else html
    hashes = dict.fromkeys(
        _hash(script["code"]) for script in _SCRIPT.finditer(frame) if _runs(script["attributes"])
    )
    policy = "; ".join(_POLICY).format(hashes=" ".join(hashes)).replace(" ;", ";")
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(_CHARSET, f"{_CHARSET}\n      {tag}", 1)


def _runs(attributes: str) -> bool:
    """Tell whether a script element holds code: one with an address does not, nor does one that holds data."""
    return " src=" not in attributes and 'type="application/json"' not in attributes


def _hash(code: str) -> str:
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"
