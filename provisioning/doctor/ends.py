"""What has a day on which it ends, or a clock that must agree with the service's."""

from datetime import datetime, timedelta

from provisioning.doctor.findings import Finding, missing, ok, warning

SOON = timedelta(days=30)
SKEW_SEEN = timedelta(minutes=2)
# Tokens carry their times; the door allows five minutes, and so does Entra.
SKEW_FATAL = timedelta(minutes=5)


def ending(identity: str, setting: str, end: datetime, now: datetime) -> Finding:
    """The credential that `setting` holds, 30 days before its end and after."""
    args: dict[str, str | int] = {
        "identity": identity,
        "setting": setting,
        "day": f"{end:%d-%m-%Y}",
        "days": (end - now).days,
    }
    if end <= now:
        return missing("expiry", "doctor-expiry-over", without(identity), "doctor-who-secret", **args)
    if end - now <= SOON:
        return warning("expiry", "doctor-expiry-soon", without(identity), "doctor-who-secret", **args)
    return ok("expiry", "doctor-expiry-ok", **args)


def unread(identity: str, setting: str) -> Finding:
    """The end of a secret cannot be read without a right that the forum does not ask for."""
    return warning("expiry", "doctor-expiry-unknown", "", "doctor-who-expiry", identity=identity, setting=setting)


def without(identity: str) -> str:
    """What stops when an identity cannot sign in."""
    return f"doctor-token-without-{identity}"


def skewed(seconds: float) -> Finding:
    """How far this machine's clock is from the service's; later than it when positive."""
    off = timedelta(seconds=abs(seconds))
    if off > SKEW_FATAL:
        return missing("clock", "doctor-clock-off", "doctor-clock-without", "doctor-who-host", seconds=round(seconds))
    if off > SKEW_SEEN:
        return warning("clock", "doctor-clock-off", "doctor-clock-without", "doctor-who-host", seconds=round(seconds))
    return ok("clock", "doctor-clock-ok", seconds=round(seconds))
