"""Templates compiled once for all languages: MkDocs makes an environment for each, and compiles all of them anew."""

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket


class _Memory(BytecodeCache):
    """Keeps what was compiled for as long as the program runs."""

    def __init__(self) -> None:
        self._compiled: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what is known of a template; the key has its name and what it says."""
        if bucket.key in self._compiled:
            bucket.bytecode_from_string(self._compiled[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template."""
        self._compiled[bucket.key] = bucket.bytecode_to_string()


_memory = _Memory()


def compile_once(env: Environment) -> None:
    """Make an environment take templates as they were compiled, and not look for changes while it builds."""
    env.bytecode_cache = _memory
    env.auto_reload = False
