from typing import Any

async def loadPackage(name: str) -> Any: ...  # noqa: N802 (the library's name)
