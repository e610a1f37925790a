<?php
// A calendar server of sabre/dav for the tests, answered by "php -S": one user, a calendar home, plain passwords.
error_reporting(E_ERROR);
date_default_timezone_set('UTC');
require_once getenv('SABRE');

class OneUser extends \Sabre\DAV\Auth\Backend\AbstractBasic
{
    protected function validateUserPass($user, $password)
    {
        return $user === getenv('SABRE_USER') && $password === getenv('SABRE_PASSWORD');
    }
}

// What Nextcloud adds: what is deleted goes into a bin, with its name and UID. "refuses": a UID in the bin is not taken again
// (Nextcloud 22 to 25); "purges": it then leaves the bin (later ones). Neither lets a second thing of one name into the bin.
class Binned extends \Sabre\CalDAV\Backend\PDO
{
    public function createCalendarObject($calendarId, $objectUri, $calendarData)
    {
        $uid = self::uid($calendarData);
        $asked = $this->pdo->prepare('SELECT count(*) FROM bin WHERE uid = ?');
        $asked->execute([$uid]);
        if ($asked->fetchColumn() && getenv('SABRE_BIN') === 'refuses') {
            $told = 'Deleted calendar object with uid already exists in this calendar collection.';
            throw new \Sabre\DAV\Exception\BadRequest($told);
        }

        return parent::createCalendarObject($calendarId, $objectUri, $calendarData);
    }

    private static function uid($calendarData)
    {
        return preg_match('/^UID:(\S+)/m', $calendarData, $found) ? $found[1] : '';
    }

    public function deleteCalendarObject($calendarId, $objectUri)
    {
        $asked = $this->pdo->prepare('SELECT count(*) FROM bin WHERE uri = ?');
        $asked->execute([$objectUri]);
        if ($asked->fetchColumn()) {
            $told = "A calendar object with URI $objectUri-deleted.ics already exists in calendar 1,";
            throw new \Sabre\DAV\Exception\Forbidden("$told therefore this object can't be moved into the trashbin");
        }
        $uid = self::uid($this->getCalendarObject($calendarId, $objectUri)['calendardata']);
        $this->pdo->prepare('INSERT INTO bin (uri, uid) VALUES (?, ?)')->execute([$objectUri, $uid]);
        parent::deleteCalendarObject($calendarId, $objectUri);
    }
}

if ((int) ($_SERVER['CONTENT_LENGTH'] ?? $_SERVER['HTTP_CONTENT_LENGTH'] ?? 0) > (int) getenv('SABRE_LARGEST')) {
    http_response_code(413);
    exit;
}
$database = new \PDO('sqlite:' . getenv('SABRE_DATABASE'));
$database->setAttribute(\PDO::ATTR_ERRMODE, \PDO::ERRMODE_EXCEPTION);
$principals = new \Sabre\DAVACL\PrincipalBackend\PDO($database);
$calendars = getenv('SABRE_BIN') ? new Binned($database) : new \Sabre\CalDAV\Backend\PDO($database);
$server = new \Sabre\DAV\Server([
    new \Sabre\CalDAV\Principal\Collection($principals),
    new \Sabre\CalDAV\CalendarRootNode($principals, $calendars),
]);
$server->setBaseUri('/remote.php/dav/');
$server->addPlugin(new \Sabre\DAV\Auth\Plugin(new OneUser(), 'tests'));
$server->addPlugin(new \Sabre\DAVACL\Plugin());
$server->addPlugin(new \Sabre\CalDAV\Plugin());
$server->addPlugin(new \Sabre\CalDAV\ICSExportPlugin());
$server->exec();
